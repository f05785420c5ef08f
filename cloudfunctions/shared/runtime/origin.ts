/** Where a call began, from the platform's SOURCE chain (`wx_client,scf`); developer tools count as the client. */
export function originOf(source: string): string {
  const [first = ''] = source.split(',')
  return first === 'wx_devtools' ? 'wx_client' : first
}
