import type { Environment } from "@/config/environment";
import { keptSecret } from "./data-folder";
import { slackEnvironment } from "./demo-slack";

export type ChildSettings = {
  environment: Environment;
  folder: string;
  demo: boolean;
  dev: boolean;
  host: string;
  port: number;
  /** Where people reach the pages, without a slash at the end. */
  address: string;
  databaseUrl: string;
  embedded: boolean;
  /** Of the demo's stand-in for Slack. */
  slackPort: number | null;
  say(line: string): void;
};

/** What web and worker are told; secrets from files are already read, so that every process sees the same. */
export function childEnvironment(settings: ChildSettings): NodeJS.ProcessEnv {
  const { environment, folder, demo, dev, host, port, address } = settings;
  const secret = environment.AUTH_SECRET ?? keptSecret(folder);
  return {
    ...withoutFiles(process.env),
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    HOST: host,
    PORT: String(port),
    TIDEMARK_URL: address,
    AUTH_URL: address,
    AUTH_SECRET: secret,
    TIDEMARK_DIR: folder,
    TIDEMARK_DEMO: demo ? "on" : "off",
    TIDEMARK_EMBEDDED: settings.embedded ? folder : "",
    DATABASE_URL: settings.databaseUrl,
    OIDC_CLIENT_SECRET: environment.OIDC_CLIENT_SECRET,
    SMTP_URL: environment.SMTP_URL,
    DKIM_PRIVATE_KEY: environment.DKIM_PRIVATE_KEY,
    MEILISEARCH_API_KEY: environment.MEILISEARCH_API_KEY,
    ...slackEnvironment(settings.slackPort, secret),
    // The demo is looked at, not operated: its terminal shows what goes wrong.
    LOG_LEVEL: process.env.LOG_LEVEL ?? (demo ? "warn" : "info"),
  };
}

function withoutFiles(variables: NodeJS.ProcessEnv) {
  return Object.fromEntries(
    Object.entries(variables).filter(
      ([name]) => !/^(AUTH|OIDC|SMTP|DKIM|MEILISEARCH|DATABASE)_.*_FILE$/.test(name),
    ),
  ) as NodeJS.ProcessEnv;
}
