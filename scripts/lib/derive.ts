/** Makes files of the repository from the code: path from the root → content. */
export type Derive = () => Promise<Readonly<Record<string, string>>>
