/** Solves A x = b for a symmetric positive definite A by Cholesky's factorisation. @throws RangeError when A is not. */
export function solveSymmetric(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lower = cholesky(matrix)
  const size = right.length
  const middle: number[] = []
  for (let i = 0; i < size; i++)
    middle.push(((right[i] as number) - dot(lower[i] as number[], middle, i)) / at(lower, i, i))
  const solution = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let rest = middle[i] as number
    for (let j = i + 1; j < size; j++) rest -= at(lower, j, i) * (solution[j] as number)
    solution[i] = rest / at(lower, i, i)
  }
  return solution
}

function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower: number[][] = []
  matrix.forEach((line, i) => {
    const own: number[] = []
    for (let j = 0; j < i; j++) own.push(((line[j] as number) - dot(own, lower[j] as number[], j)) / at(lower, j, j))
    const rest = (line[i] as number) - dot(own, own, i)
    if (!(rest > 0)) throw new RangeError('not positive definite')
    lower.push([...own, Math.sqrt(rest)])
  })
  return lower
}

const at = (lines: readonly (readonly number[])[], i: number, j: number): number => (lines[i] as number[])[j] as number

function dot(a: readonly number[], b: readonly number[], size: number): number {
  let sum = 0
  for (let index = 0; index < size; index++) sum += (a[index] as number) * (b[index] as number)
  return sum
}
