import { readFileSync } from "node:fs";
import { z } from "zod";

const onOff = (fallback: "on" | "off") => z.enum(["on", "off"]).default(fallback);
const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const address = (protocols: string[]) =>
  z.string().refine(
    (text) => {
      const url = URL.canParse(text) ? new URL(text) : null;
      return url !== null && protocols.includes(url.protocol);
    },
    `must be an address that starts with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
  );

/** A name and an address in angle brackets, or an address alone; nothing that a mail program could read as two. */
const oneMailbox = /^([^<>\r\n]*<[^\s<>()",;:\\@]+@[^\s<>()",;:\\@]+>|[^\s<>()",;:\\@]+@[^\s<>()",;:\\@]+)$/;

/** Every environment variable Tidemark reads; docs/running.md explains each. */
const environmentShape = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  PORT: wholeNumber(0, 65535).optional(),
  HOST: z.string().min(1).optional(),
  TIDEMARK_URL: address(["http:", "https:"]).optional(),
  TIDEMARK_DIR: z.string().min(1).default(".tidemark"),
  TIDEMARK_DEMO: onOff("off"),
  TIDEMARK_ADMIN_EMAIL: z.email().optional(),
  DATABASE_URL: address(["postgres:", "postgresql:"]).optional(),
  DATABASE_MIGRATION_URL: address(["postgres:", "postgresql:"]).optional(),
  DATABASE_POOL: wholeNumber(2, 200).default(10),
  AUTH_SECRET: z.string().min(32, "must be at least 32 characters long").optional(),
  AUTH_MAIL_LINK: onOff("on"),
  OIDC_ISSUER: address(["https:", "http:"]).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).default("single sign-on"),
  OIDC_SCOPES: z.string().min(1).default("openid email profile"),
  OIDC_GROUPS_CLAIM: z.string().min(1).optional(),
  OIDC_ADMIN_GROUP: z.string().min(1).optional(),
  SESSION_IDLE_DAYS: wholeNumber(1, 365).default(14),
  SESSION_MAX_DAYS: wholeNumber(1, 365).default(90),
  SMTP_URL: address(["smtp:", "smtps:"]).optional(),
  MAIL_FROM: z
    .string()
    .regex(oneMailbox, "must be one address, such as Tidemark <tidemark@example.org>")
    .default("Tidemark <tidemark@localhost>"),
  MAIL_REPLY_TO: z.email().optional(),
  MAIL_BOUNCE_ADDRESS: z.email().toLowerCase().optional(),
  MAIL_BOUNCE_IMAP_URL: address(["imap:", "imaps:"]).optional(),
  MAIL_BOUNCE_SECRET: z.string().min(32, "must be at least 32 characters long").optional(),
  MAIL_UNCERTAIN: z.enum(["resend", "hold"]).default("resend"),
  DKIM_DOMAIN: z.string().min(1).optional(),
  DKIM_SELECTOR: z.string().min(1).optional(),
  DKIM_PRIVATE_KEY: z.string().min(1).optional(),
  MEILISEARCH_URL: address(["http:", "https:"]).optional(),
  MEILISEARCH_API_KEY: z.string().min(1).optional(),
  MEILISEARCH_INDEX: z
    .string()
    .regex(/^[\w-]{1,100}$/, "must be letters, digits, - and _")
    .default("tidemark"),
  SLACK_CLIENT_ID: z.string().min(1).optional(),
  SLACK_CLIENT_SECRET: z.string().min(1).optional(),
  SLACK_SIGNING_SECRET: z.string().min(1).optional(),
  SLACK_API_URL: address(["https:", "http:"]).default("https://slack.com/api/"),
  SLACK_CALLS_A_SECOND: z.coerce.number().min(0.1).max(100).default(1),
  ENCRYPTION_KEY: z.string().min(32, "must be at least 32 characters long").optional(),
  ENCRYPTION_KEY_BEFORE: z.string().min(32, "must be at least 32 characters long").optional(),
  WORKER_CONCURRENCY: wholeNumber(1, 100).default(8),
  MAIL_CONNECTIONS: wholeNumber(1, 50).default(8),
  TRUSTED_PROXIES: z.string().default(""),
  RATE_LIMITS: onOff("on"),
  IMPORT_LIMIT_MB: wholeNumber(1, 4000).default(200),
  UPLOAD_LIMIT_MB: wholeNumber(1, 1000).default(50),
  FILES_S3_BUCKET: z
    .string()
    .regex(/^[\w.-]{3,63}$/, "must be the name of a bucket alone, without an address")
    .optional(),
  FILES_S3_REGION: z.string().min(1).optional(),
  FILES_S3_ENDPOINT: address(["https:", "http:"]).optional(),
  FILES_S3_PREFIX: z
    .string()
    .regex(/^([\w.=-]+\/)*[\w.=-]*$/, "must be letters, digits, - _ . = and / between them")
    .default(""),
  FILES_S3_PATH_STYLE: onOff("off"),
  FILES_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  FILES_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  FILES_S3_PATIENCE_SECONDS: wholeNumber(1, 120).default(5),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Environment = z.infer<typeof environmentShape>;
export type EnvironmentReading =
  | { environment: Environment; problems: [] }
  | { environment: null; problems: string[] };

/** Secrets may also come from a file named by the same variable with `_FILE` behind it. */
const fileVariables = [
  "AUTH_SECRET",
  "OIDC_CLIENT_SECRET",
  "SMTP_URL",
  "MAIL_BOUNCE_IMAP_URL",
  "MAIL_BOUNCE_SECRET",
  "DKIM_PRIVATE_KEY",
  "MEILISEARCH_API_KEY",
  "SLACK_CLIENT_SECRET",
  "SLACK_SIGNING_SECRET",
  "ENCRYPTION_KEY",
  "ENCRYPTION_KEY_BEFORE",
  "FILES_S3_ACCESS_KEY_ID",
  "FILES_S3_SECRET_ACCESS_KEY",
  "DATABASE_URL",
] as const;

/** Checks all variables at once and says one line for each that is wrong; never prints a value of a secret. */
export function readEnvironment(variables: NodeJS.ProcessEnv): EnvironmentReading {
  const problems: string[] = [];
  const values: Record<string, string | undefined> = { ...dropEmpty(variables) };
  for (const name of fileVariables) {
    const path = values[`${name}_FILE`];
    if (path === undefined) continue;
    try {
      values[name] = readFileSync(path, "utf8").trim();
    } catch {
      problems.push(`${name}_FILE: the file ${path} cannot be read.`);
    }
  }
  const parsed = environmentShape.safeParse(values);
  if (!parsed.success) {
    problems.push(
      ...parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${sentence(issue.message)}`),
    );
    return { environment: null, problems };
  }
  problems.push(...contradictions(parsed.data));
  if (problems.length > 0) return { environment: null, problems };
  return { environment: parsed.data, problems: [] };
}

let current: Environment | null = null;

/** The checked environment of this process. Throws with all problems when it is wrong. */
export function environment(): Environment {
  if (current === null) {
    const reading = readEnvironment(process.env);
    if (reading.environment === null) throw new Error(reading.problems.join("\n"));
    current = reading.environment;
  }
  return current;
}

/** Where people reach this installation, without a slash at the end. */
export function publicAddress(): string {
  const { TIDEMARK_URL, PORT } = environment();
  return (TIDEMARK_URL ?? `http://127.0.0.1:${PORT ?? 3000}`).replace(/\/+$/, "");
}

/** The secret that signs and derives tokens; the launcher keeps one in the data folder when none is set. */
export function serverSecret(): string {
  const { AUTH_SECRET } = environment();
  if (AUTH_SECRET === undefined)
    throw new Error("AUTH_SECRET: is missing. Set it to at least 32 random characters.");
  return AUTH_SECRET;
}

function dropEmpty(variables: NodeJS.ProcessEnv) {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

function sentence(message: string) {
  return message.endsWith(".") ? message : `${message}.`;
}

function contradictions(values: Environment): string[] {
  const problems: string[] = [];
  const oidc = [values.OIDC_ISSUER, values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET];
  if (oidc.some(Boolean) && !oidc.every(Boolean))
    problems.push("OIDC_ISSUER: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together.");
  // The tokens of the code flow are trusted for coming over TLS; plain http is for trying out on one machine.
  if (values.OIDC_ISSUER?.startsWith("http:") && !isLoopback(values.OIDC_ISSUER))
    problems.push("OIDC_ISSUER: must start with https:// unless the provider runs on this machine.");
  if (values.AUTH_MAIL_LINK === "off" && !values.OIDC_ISSUER)
    problems.push("AUTH_MAIL_LINK: cannot be off while OIDC_ISSUER is not set: nobody could sign in.");
  const dkim = [values.DKIM_DOMAIN, values.DKIM_SELECTOR, values.DKIM_PRIVATE_KEY];
  if (dkim.some(Boolean) && !dkim.every(Boolean))
    problems.push("DKIM_DOMAIN: DKIM_DOMAIN, DKIM_SELECTOR and DKIM_PRIVATE_KEY must be set together.");
  const slack = [values.SLACK_CLIENT_ID, values.SLACK_CLIENT_SECRET, values.SLACK_SIGNING_SECRET];
  if (slack.some(Boolean) && !slack.every(Boolean))
    problems.push(
      "SLACK_CLIENT_ID: SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_SIGNING_SECRET must be set together.",
    );
  // Whoever is called there is given the tokens of every workspace.
  if (!isSlack(values.SLACK_API_URL) && !isLoopback(values.SLACK_API_URL))
    problems.push("SLACK_API_URL: must be https://slack.com/api/ unless a stand-in runs on this machine.");
  problems.push(...bucketProblems(values));
  if (values.SESSION_IDLE_DAYS > values.SESSION_MAX_DAYS)
    problems.push("SESSION_IDLE_DAYS: cannot be larger than SESSION_MAX_DAYS.");
  return problems;
}

function bucketProblems(values: Environment): string[] {
  const problems: string[] = [];
  const { FILES_S3_BUCKET: bucket, FILES_S3_REGION: region, FILES_S3_ENDPOINT: endpoint } = values;
  const keys = [values.FILES_S3_ACCESS_KEY_ID, values.FILES_S3_SECRET_ACCESS_KEY];
  const others = [region, endpoint, values.FILES_S3_PREFIX, ...keys];
  if (!bucket && others.some(Boolean))
    problems.push("FILES_S3_BUCKET: is missing while other variables say that files go to a bucket.");
  if (bucket && !region && !endpoint)
    problems.push(
      "FILES_S3_REGION: is missing. Set it, or FILES_S3_ENDPOINT where the bucket is not at Amazon.",
    );
  if (keys.some(Boolean) && !keys.every(Boolean))
    problems.push(
      "FILES_S3_ACCESS_KEY_ID: FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY must be set together.",
    );
  return problems;
}

function isSlack(address: string) {
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" && ["slack.com", "slack-gov.com"].includes(hostname);
}

function isLoopback(address: string) {
  return ["127.0.0.1", "localhost", "[::1]"].includes(new URL(address).hostname);
}
