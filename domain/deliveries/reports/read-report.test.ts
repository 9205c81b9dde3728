import { expect, test, vi } from "vitest";
import { sampleReports } from "@/tests/support/sample-reports";
import { readReport } from "./read-report";

vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return {
    ...real,
    environment: () => ({ ...real.environment(), MAIL_BOUNCE_ADDRESS: "bounce@mail.example.org" }),
  };
});

const delivery = "019a0000-0000-7000-8000-000000000001";
const returned = {
  delivery,
  address: "ana@example.org",
  messageId: "<digest.0123456789abcdef@insights.example.org>",
  bounce: `bounce+${delivery}@mail.example.org`,
};

test.each(Object.entries(sampleReports))("%s", (_, { kind, answer, raw }) => {
  const report = readReport(Buffer.from(raw(returned)));
  if (kind === null) {
    expect(report).toBeNull();
    return;
  }
  expect(report?.outcomes).toHaveLength(1);
  expect(report?.outcomes[0]).toMatchObject({ kind, answer: expect.stringMatching(answer ?? /./) });
  expect(new Set(report?.outcomes[0]?.addresses)).toEqual(new Set([returned.address]));
  expect(new Set(report?.deliveryIds)).toEqual(new Set([delivery]));
});

test("what came back names the message where the return path does not", () => {
  const raw = sampleReports["Gmail: no such account"]?.raw({ ...returned, bounce: "tidemark@example.org" });
  expect(readReport(Buffer.from(raw ?? ""))).toMatchObject({
    deliveryIds: [delivery],
    messageIds: [returned.messageId],
  });
});
