/** Keeps what one person saved apart from another's; on a phone there is one person. */
export const sessionKey = (): string => 'self'
