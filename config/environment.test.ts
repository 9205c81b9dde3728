import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEnvironment } from "./environment";

const read = (variables: Record<string, string>) => readEnvironment(variables as NodeJS.ProcessEnv);
const secret = "s".repeat(40);

test("nothing set is fine, and empty counts as not set", () => {
  expect(read({}).problems).toEqual([]);
  expect(read({ SMTP_URL: "", PORT: "" }).environment).toMatchObject({
    TIDEMARK_DIR: ".tidemark",
    MAIL_UNCERTAIN: "resend",
  });
});

test("every wrong variable is one line that starts with its name, all at once", () => {
  const { problems } = read({
    PORT: "70000",
    DATABASE_URL: "mysql://somewhere",
    AUTH_SECRET: "short",
    SMTP_URL: "http://mail",
    MAIL_UNCERTAIN: "maybe",
    LOG_LEVEL: "loud",
  });
  expect(problems.map((problem) => problem.split(":")[0]).sort()).toEqual([
    "AUTH_SECRET",
    "DATABASE_URL",
    "LOG_LEVEL",
    "MAIL_UNCERTAIN",
    "PORT",
    "SMTP_URL",
  ]);
  for (const problem of problems) expect(problem).toMatch(/^[A-Z_]+: [^\n]+\.$/);
});

test.each([
  [{ OIDC_ISSUER: "https://id.example.org" }, "OIDC_ISSUER"],
  [{ OIDC_ISSUER: "http://id.example.org", OIDC_CLIENT_ID: "x", OIDC_CLIENT_SECRET: "y" }, "OIDC_ISSUER"],
  [{ AUTH_MAIL_LINK: "off" }, "AUTH_MAIL_LINK"],
  [{ DKIM_DOMAIN: "example.org" }, "DKIM_DOMAIN"],
  [{ SESSION_IDLE_DAYS: "100" }, "SESSION_IDLE_DAYS"],
  [{ FILES_S3_BUCKET: "files" }, "FILES_S3_REGION"],
  [{ FILES_S3_BUCKET: "https://files.example.org", FILES_S3_REGION: "x" }, "FILES_S3_BUCKET"],
  [{ FILES_S3_ENDPOINT: "http://127.0.0.1:9000" }, "FILES_S3_BUCKET"],
  [{ FILES_S3_BUCKET: "files", FILES_S3_REGION: "x", FILES_S3_ACCESS_KEY_ID: "y" }, "FILES_S3_ACCESS_KEY_ID"],
  [{ FILES_S3_BUCKET: "files", FILES_S3_REGION: "x", FILES_S3_PREFIX: "/a/" }, "FILES_S3_PREFIX"],
  [{ AUTH_SECRET_FILE: "/nowhere/at/all" }, "AUTH_SECRET_FILE"],
])("%j is refused under %s", (variables, name) => {
  const { problems } = read(variables as Record<string, string>);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name}: `));
});

test("a provider on this machine may speak plain http", () => {
  const provider = { OIDC_ISSUER: "http://127.0.0.1:9000", OIDC_CLIENT_ID: "x", OIDC_CLIENT_SECRET: "y" };
  expect(read(provider).problems).toEqual([]);
});

test("a secret may come from a file, and no problem ever shows one", () => {
  const file = join(mkdtempSync(join(tmpdir(), "tidemark-env-")), "secret");
  writeFileSync(file, `${secret}\n`);
  expect(read({ AUTH_SECRET_FILE: file }).environment?.AUTH_SECRET).toBe(secret);
  const { problems } = read({
    AUTH_SECRET: "tiny-secret",
    DATABASE_URL: "mysql://user:hidden@host",
    PORT: "x",
  });
  expect(problems.join("\n")).not.toMatch(/tiny-secret|hidden/);
});
