import type { z } from "zod";
import type { WrongField } from "@/domain/initiatives/wrong-fields";
import { ProblemFound, wrongFields } from "./problem";

/** The body of a call as its schema wants it; everything that is wrong with it is named at once. */
export async function readApiJson<Output>(
  request: Request,
  input: z.ZodType<Output>,
  mostBytes: number,
): Promise<Output> {
  mustBeJson(request);
  return fitting(await readBody(request, mostBytes), input);
}

/** What a body says as its schema wants it, once somebody has made sure whose it is. */
export function fitting<Output>(body: Buffer, input: z.ZodType<Output>): Output {
  const result = input.safeParse(parsed(textOf(body)));
  if (result.success) return result.data;
  throw new ProblemFound(wrongFields(result.error.issues.flatMap(wrongIn)));
}

function mustBeJson({ headers }: Request) {
  const [type = "", ...parameters] = (headers.get("content-type") ?? "").toLowerCase().split(";");
  const isJson = type.trim() === "application/json";
  const isUtf8 = parameters.every((one) => !/^\s*charset=/.test(one) || /=\s*"?utf-?8"?\s*$/.test(one));
  if (!isJson || !isUtf8)
    throw problem(415, "Send the body as application/json in UTF-8.", { accept: "application/json" });
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity")
    throw problem(415, "Send the body without compression.", { "accept-encoding": "identity" });
}

/** The very bytes that were sent, as long as there are not too many. */
export async function readBody(request: Request, mostBytes: number): Promise<Buffer> {
  const tooLong = problem(413, `Send at most ${mostBytes.toLocaleString("en")} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLong;
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > mostBytes) {
      await reader?.cancel();
      throw tooLong;
    }
    pieces.push(read.value);
  }
  return Buffer.concat(pieces);
}

function textOf(body: Buffer) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw problem(400, "The body is not text in UTF-8.");
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, storable);
  } catch {
    throw problem(400, "The body is not JSON, or is nested too deeply.");
  }
}

/** PostgreSQL keeps neither NUL nor half a character, and nobody means one. */
function storable(_key: string, value: unknown) {
  return typeof value === "string" ? value.replaceAll("\0", "").replace(halves, "\uFFFD") : value;
}

const halves = /\p{Surrogate}/gu;

function wrongIn(issue: z.core.$ZodIssue): WrongField[] {
  const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
  if (issue.code !== "unrecognized_keys") return [{ path, sentence: issue.message }];
  return issue.keys.map((key) => ({ path: [...path, key], sentence: "There is no field of this name." }));
}

const problem = (status: number, detail: string, headers?: Record<string, string>) =>
  new ProblemFound({ status, detail, headers });
