import type { z } from "zod";
import { misfit } from "./misfit";

/** A file's JSON in the shape it has to have; what does not fit is said with its place in the file. */
export function readJson<Value>(file: string, bytes: Buffer, shape: z.ZodType<Value>): Value {
  const result = shape.safeParse(parsed(file, bytes));
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0] ?? { path: [], message: "It is not as expected." };
  const place = path.map(String).join(".");
  throw misfit(file, place ? `${place}: ${message}` : message, foreign);
}

function parsed(file: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw misfit(file, "This is not JSON: it was changed or damaged.", foreign);
  }
}

const foreign = "Export the library again, or continue with its Markdown files only, as foreign data.";
