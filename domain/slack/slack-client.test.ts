import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { queuedJobs } from "@/tests/support/inspect";
import { configureSlack, forgetSlack } from "@/tests/support/slack/configure-slack";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "@/tests/support/slack/fake-slack";
import type { Fault } from "@/tests/support/slack/faults";
import { seal } from "./seal";
import { callSlack, callSlackWith } from "./slack-client";

let slack: FakeSlack;
let there: FakeWorkspace;

beforeAll(async () => {
  slack = await startFakeSlack();
  there = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
  configureSlack(slack);
});
afterEach(() => slack.faults.clear());
afterAll(async () => {
  forgetSlack();
  await slack.stop();
});

const id = "019a0000-0000-7000-8000-000000000001";
const workspace = () => ({ id, sealedToken: seal(there.token, id) });

test.each<[string, Fault, Record<string, unknown>]>([
  ["a limit", { kind: "limited", retryAfter: 7 }, { kind: "limited", retryAfterSeconds: 7 }],
  ["a limit without a time", { kind: "limited-silent" }, { kind: "limited", retryAfterSeconds: 30 }],
  ["a limit in words", { kind: "error", error: "ratelimited" }, { kind: "limited", retryAfterSeconds: 30 }],
  ["a page of a proxy", { kind: "html", status: 502 }, { kind: "uncertain", code: "http_502" }],
  [
    "a page that says it is well",
    { kind: "html", status: 200 },
    { kind: "uncertain", code: "unreadable_answer" },
  ],
  ["a lost answer", { kind: "accept-then-reset" }, { kind: "uncertain", code: "no_answer" }],
  [
    "half of it done",
    { kind: "error", error: "internal_error" },
    { kind: "uncertain", code: "internal_error" },
  ],
  [
    "later",
    { kind: "error", error: "service_unavailable" },
    { kind: "temporary", code: "service_unavailable" },
  ],
  ["never", { kind: "error", error: "is_archived" }, { kind: "permanent", code: "is_archived" }],
])("%s is told apart, after one call", async (_, fault, problem) => {
  const before = slack.journal.length;
  slack.faults.next("auth.test", fault);
  await expect(callSlack(workspace(), "auth.test")).rejects.toMatchObject(problem);
  expect(slack.journal.length - before).toBe(1);
  expect(await queuedJobs()).toEqual([]);
});

test("what reached nobody was surely not done, and neither was what our key does not open", async () => {
  const gone = await startFakeSlack();
  await gone.stop();
  configureSlack(gone);
  const unreached = callSlackWith(undefined, "auth.test");
  await expect(unreached).rejects.toMatchObject({ kind: "temporary", code: "unreachable" });
  configureSlack(slack);
  const foreign = callSlack({ id, sealedToken: seal(there.token, "another") }, "auth.test");
  await expect(foreign).rejects.toMatchObject({ kind: "temporary", code: "token_unreadable" });
  await expect(callSlack({ id, sealedToken: null }, "auth.test")).rejects.toMatchObject({
    kind: "permanent",
  });
  expect(await queuedJobs()).toEqual([]);
});

test("a token that does not count, and a permission that is missing, are looked into once; nothing tells the token", async () => {
  there.scopes = there.scopes.filter((scope) => scope !== "im:write");
  const open = () => callSlack(workspace(), "conversations.open", { users: "U1" }).catch((error) => error);
  const [error] = [await open(), await open()];
  expect(error).toMatchObject({ kind: "permanent", code: "missing_scope", scope: "im:write" });
  slack.faults.rate("auth.test", 1, { kind: "error", error: "token_revoked" });
  const revoked = await callSlack(workspace(), "auth.test").catch((problem) => problem);
  expect(await queuedJobs()).toMatchObject([
    { name: "slack-trouble", payload: { workspaceId: id, code: "missing_scope", scope: "im:write" } },
    { name: "slack-trouble", payload: { workspaceId: id, code: "token_revoked" } },
  ]);
  expect(`${error.stack}${JSON.stringify(error)}${revoked.stack}${JSON.stringify(revoked)}`).not.toContain(
    "xoxb",
  );
});
