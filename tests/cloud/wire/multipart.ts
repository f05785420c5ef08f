import busboy from 'busboy'

const FIELD_LIMIT_BYTES = 12 * 1024 * 1024

/** Reads the parts of a multipart body as bytes, text or not. Null when it is none, or a part is over 12 MB. */
export function readFields(contentType: string, body: Buffer): Promise<ReadonlyMap<string, Buffer> | null> {
  return new Promise((resolve) => {
    const fields = new Map<string, Buffer>()
    try {
      // latin1 maps each byte to one character, so nothing is lost on the way back to bytes
      const reader = busboy({
        headers: { 'content-type': contentType },
        defCharset: 'latin1',
        limits: { fieldSize: FIELD_LIMIT_BYTES, fileSize: FIELD_LIMIT_BYTES, fields: 40, files: 10 },
      })
      reader.on('field', (name, value) => fields.set(name, Buffer.from(value, 'latin1')))
      reader.on('file', (name, stream) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('limit', () => resolve(null))
        stream.on('end', () => fields.set(name, Buffer.concat(chunks)))
      })
      reader.on('close', () => resolve(fields))
      reader.on('error', () => resolve(null))
      reader.end(body)
    } catch {
      resolve(null)
    }
  })
}
