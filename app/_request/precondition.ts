import { ProblemFound } from "./problem";

export type Precondition = "there" | "new" | { versions: number[] } | undefined;

/** Which version a call is about (`If-Match`), or that nothing may be there yet (`If-None-Match: *`). */
export function preconditionOf(headers: Headers): Precondition {
  const [match, noneMatch] = [headers.get("if-match")?.trim(), headers.get("if-none-match")?.trim()];
  if (noneMatch === "*") return "new";
  if (match === undefined) return undefined;
  if (match === "*") return "there";
  if (!/^(W\/)?"[^"]{0,40}"(\s*,\s*(W\/)?"[^"]{0,40}"){0,9}$/.test(match))
    throw new ProblemFound({
      status: 400,
      detail: 'Send If-Match as the ETag you were given, such as "3", or as *.',
    });
  // A proxy that compresses makes a tag weak; it names the same version still.
  const tags = match.split(",").flatMap((tag) => /"(\d{1,9})"/.exec(tag)?.[1] ?? []);
  return { versions: tags.map(Number) };
}
