/** What the button says that saves a file. */
export const savingWord = '下载表格'

/** Lets the browser download text as a file. */
export function saveFile(fileName: string, text: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
  return Promise.resolve()
}
