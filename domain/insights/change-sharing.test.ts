import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { insights } from "@/db/schema/insights";
import { insight, member, person, team, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { changeSharing } from "./change-sharing";
import { type ChangeSharingInput, changeSharingInput } from "./draft-input";
import { findSharing } from "./find-sharing";
import { findStanding } from "./find-standing";

const sharing = (insightId: string, changes: Partial<ChangeSharingInput> = {}) =>
  changeSharingInput.parse({ insightId, visibility: "everyone", reviewIntervalMonths: 12, ...changes });

const sees = async (actor: Parameters<typeof findStanding>[0], id: string) =>
  (await findStanding(actor, eq(insights.id, id), testNow)) !== null;

describe("changing", () => {
  test("lets exactly those read it who are named, once, with before and after in the audit trail", async () => {
    const author = await person("author");
    const second = await person("author");
    const named = await person();
    const onTeam = await person();
    const outsider = await person();
    const harbour = await team();
    await member(onTeam.id, harbour.id);
    const { id } = await insight(author.id);
    const input = sharing(id, {
      visibility: "restricted",
      teamIds: [harbour.id],
      personIds: [named.id],
      coauthorIds: [second.id, author.id],
      translatorId: named.id,
      reviewIntervalMonths: 6,
    });
    await changeSharing(author.actor, input, testNow);
    await changeSharing(author.actor, input, testNow);
    for (const reader of [author, second, named, onTeam]) expect(await sees(reader.actor, id)).toBe(true);
    expect(await sees(outsider.actor, id)).toBe(false);
    expect(await auditTrail()).toMatchObject([
      {
        action: "insight.shared",
        before: { visibility: "everyone", teamIds: [], translatorId: null, reviewIntervalMonths: 12 },
        after: {
          visibility: "restricted",
          teamIds: [harbour.id],
          personIds: [named.id],
          coauthorIds: [second.id],
          translatorId: named.id,
          reviewIntervalMonths: 6,
        },
      },
    ]);
    expect(await findSharing(author.actor, id, testNow)).toMatchObject({
      visibility: "restricted",
      teams: [{ name: "Harbour", members: 1 }],
      owner: { id: author.id },
    });
  });

  test("the teams that must know it are the curators' list, and must be able to read it", async () => {
    const author = await person("author");
    const curator = await person("curator");
    const harbour = await team();
    const { id } = await insight(author.id);
    const must = { audience: "on" as const, audienceTeamIds: [harbour.id] };
    await expect(changeSharing(author.actor, sharing(id, must), testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
    await changeSharing(curator.actor, sharing(id, must), testNow);
    await changeSharing(author.actor, sharing(id, { reviewIntervalMonths: 24 }), testNow);
    expect((await findSharing(author.actor, id, testNow)).audienceTeamIds).toEqual([harbour.id]);
    const hidden = sharing(id, { visibility: "restricted" });
    await expect(changeSharing(author.actor, hidden, testNow)).rejects.toMatchObject({ field: "teamIds" });
    await changeSharing(author.actor, { ...hidden, teamIds: [harbour.id] }, testNow);
  });
});

describe("refusals", () => {
  test.each([
    { role: "reader", reason: "not-allowed" },
    { role: "author", reason: "not-allowed" },
    { role: "curator", reason: null },
  ] as const)("a foreign $role: $reason", async ({ role, reason }) => {
    const author = await person("author");
    const other = await person(role);
    const { id } = await insight(author.id);
    const change = changeSharing(other.actor, sharing(id, { reviewIntervalMonths: 24 }), testNow);
    if (reason) await expect(change).rejects.toMatchObject({ reason });
    else await change;
    expect(await auditTrail()).toHaveLength(reason ? 0 : 1);
  });

  test("a curator does not shut themselves out, nor is anybody named who is gone or cannot write", async () => {
    const author = await person("author");
    const curator = await person("curator");
    const reader = await person("reader", { name: "Rui" });
    const gone = await person("author", { deactivated: true });
    const { id } = await insight(author.id);
    const attempts: [Partial<ChangeSharingInput>, object][] = [
      [{ visibility: "restricted" }, { field: "personIds" }],
      [{ coauthorIds: [reader.id] }, { field: "coauthorIds" }],
      [{ personIds: [gone.id] }, { reason: "invalid" }],
      [{ teamIds: ["00000000-0000-4000-8000-000000000000"] }, { reason: "invalid" }],
    ];
    for (const [changes, refusal] of attempts)
      await expect(changeSharing(curator.actor, sharing(id, changes), testNow)).rejects.toMatchObject(
        refusal,
      );
    expect((await findSharing(author.actor, id, testNow)).visibility).toBe("everyone");
  });
});
