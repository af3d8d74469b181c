// This file types the part of gas-local that the workbench uses.
declare module "gas-local" {
  const gasLocal: {
    /** Runs every script of a folder in one new context made of the globals given, and gives that context. */
    require(
      folder: string,
      globals: Record<string, unknown>,
      options?: { filter?: (file: string) => boolean },
    ): Record<string, unknown>;
  };
  export default gasLocal;
}
