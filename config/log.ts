import pino from "pino";

/** What a log line may never carry, wherever it stands in the logged object. */
const secretPaths = [
  "token",
  "*.token",
  "code",
  "secret",
  "*.secret",
  "password",
  "*.password",
  "cookie",
  "*.cookie",
  "authorization",
  "*.authorization",
  "headers.cookie",
  "headers.authorization",
];

type FailedQuery = Error & { query: string; params: unknown };

const isFailedQuery = (error: Error): error is FailedQuery => "query" in error && "params" in error;

/** A query that failed is told without its values: they are what people wrote, whole mails among them. */
export function errorFacts(error: Error) {
  if (!isFailedQuery(error)) return pino.stdSerializers.err(error);
  const { cause, query, stack = "", name: type } = error;
  const { message, code, table_name, constraint_name } = (cause ?? {}) as Record<string, unknown>;
  const frames = stack.split("\n").filter((line) => /^ {4}at \S/.test(line));
  return { type, message, code, table_name, constraint_name, query, stack: frames.join("\n") };
}

/** One structured log for all processes; pass facts as fields, never inside the message. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { process: process.env.TIDEMARK_PROCESS ?? "tidemark" },
  serializers: { err: errorFacts },
  redact: { paths: secretPaths, censor: "[removed]" },
  timestamp: pino.stdTimeFunctions.isoTime,
});
