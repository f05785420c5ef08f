import path from 'node:path'
import ts from 'typescript'
import { textOf } from './source-files'

/** The syntax tree of a file of the project. */
export const treeOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(
    file,
    textOf(file),
    ts.ScriptTarget.Latest,
    true,
    path.extname(file) === '.tsx' ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )

/** Every node of a tree, parents first. */
export const nodesOf = (node: ts.Node): readonly ts.Node[] => {
  const found: ts.Node[] = [node]
  ts.forEachChild(node, (child) => {
    found.push(...nodesOf(child))
  })
  return found
}

/** Where a node stands, for a person: file and line. */
export const placeOf = (node: ts.Node): string => {
  const tree = node.getSourceFile()
  return `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** The names that a file binds itself: variables, parameters, functions and types, not the properties of others' values. */
export const boundNames = (tree: ts.SourceFile): readonly ts.Identifier[] =>
  nodesOf(tree).flatMap((node) => (binds(node) && node.name && ts.isIdentifier(node.name) ? [node.name] : []))

type Binding = ts.Node & { readonly name?: ts.BindingName }

const binds = (node: ts.Node): node is Binding =>
  ts.isVariableDeclaration(node) ||
  (ts.isParameter(node) && !ts.isFunctionTypeNode(node.parent)) ||
  ts.isBindingElement(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isInterfaceDeclaration(node)
