import type { z } from "zod";
import { parseStrictJson } from "../strict-json";
import { misfit } from "./misfit";

/** A file's JSON in the shape it has to have; what does not fit is said with its place in the file. */
export function readJson<Value>(file: string, bytes: Buffer, shape: z.ZodType<Value>): Value {
  const read = parseStrictJson(bytes.toString("utf8"));
  if ("problems" in read) {
    const [{ line, column, path, says } = nothing] = read.problems;
    throw misfit(file, `Line ${line}, character ${column}${path ? ` (${path})` : ""}: ${says}`, foreign);
  }
  const result = shape.safeParse(read.value);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0] ?? { path: [], message: "It is not as expected." };
  const place = path.map(String).join(".");
  throw misfit(file, place ? `${place}: ${message}` : message, foreign);
}

const nothing = { line: 1, column: 1, path: "", says: "It could not be read." };
const foreign = "Export the library again, or continue with its Markdown files only, as foreign data.";
