/** What is used of the `edtf` package, which ships no types: the tree that its grammar makes. */
declare module "edtf" {
  export function parse(
    text: string,
    constraints?: { readonly level?: number },
  ): import("./edtf-node.ts").EdtfNode;
}
