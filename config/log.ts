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

/** One structured log for all processes; pass facts as fields, never inside the message. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: { process: process.env.TIDEMARK_PROCESS ?? "tidemark" },
  redact: { paths: secretPaths, censor: "[removed]" },
  timestamp: pino.stdTimeFunctions.isoTime,
});
