/** What the tests use of culori, which brings no types. */
declare module "culori" {
  export function formatHex(colour: string): string | undefined;
  export function wcagContrast(one: string, other: string): number;
}
