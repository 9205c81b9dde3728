import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { memberships, people, teamTopics } from "@/db/schema/people";
import { insight, member, person, team, testNow, topic } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { askPerson, closeAsk, listAsks } from "./asks";
import { changeRole } from "./change-role";
import { changeSettings } from "./change-settings";
import { createTeam } from "./create-team";
import { editTeam } from "./edit-team";
import { findOwnProfile, findPerson } from "./find-person";
import { listFirstSteps } from "./first-steps";
import { followTopics } from "./follow-topics";
import { countPeople, listPeople } from "./list-people";
import { addMember, endMembership } from "./memberships";
import { readSettings } from "./settings";
import { changeSettingsInput } from "./settings-input";
import { addMemberInput } from "./team-input";
import { findTeam, listOwnTeams, listTeams } from "./teams";
import { addTopic, editTopic, listTopics } from "./topics";
import { updateProfile } from "./update-profile";

const profile = {
  name: "Ana Ruiz",
  timeZone: "Europe/Madrid",
  locale: "es-ES",
  homeTeamId: "",
  singleKeys: "on" as const,
};

describe("roles", () => {
  test("an administrator changes a role, once, in the audit trail", async () => {
    const admin = await person("admin");
    const reader = await person("reader");
    await changeRole(admin.actor, { personId: reader.id, role: "author" });
    await changeRole(admin.actor, { personId: reader.id, role: "author" });
    expect(await auditTrail()).toEqual([
      {
        action: "person.role-changed",
        actorId: admin.id,
        subjectId: reader.id,
        before: { role: "reader" },
        after: { role: "author" },
      },
    ]);
  });

  test.each(["reader", "author", "curator"] as const)("a %s changes nobody's role", async (role) => {
    const someone = await person(role);
    await expect(changeRole(someone.actor, { personId: someone.id, role: "admin" })).rejects.toMatchObject({
      reason: "not-allowed",
    });
    expect(await auditTrail()).toEqual([]);
  });

  test("two administrators who demote each other at once leave one", async () => {
    const one = await person("admin");
    const two = await person("admin");
    const results = await Promise.allSettled([
      changeRole(one.actor, { personId: two.id, role: "reader" }),
      changeRole(two.actor, { personId: one.id, role: "reader" }),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("profile", () => {
  test("is saved with what changed, and counts as looked over", async () => {
    const ana = await person("reader", { name: "Ana" });
    await updateProfile(ana.actor, profile, testNow);
    expect(await findOwnProfile(ana.actor)).toMatchObject({
      name: "Ana Ruiz",
      timeZone: "Europe/Madrid",
      locale: "es-ES",
      profileConfirmedAt: testNow,
    });
    expect((await auditTrail())[0]?.after).toMatchObject({ name: "Ana Ruiz" });
  });

  test("refuses a home team that the person is not on today", async () => {
    const ana = await person();
    const harbour = await team();
    await member(ana.id, harbour.id, { fromOn: "2025-01-01", untilOn: "2026-05-31" });
    const change = updateProfile(ana.actor, { ...profile, homeTeamId: harbour.id }, testNow);
    await expect(change).rejects.toMatchObject({ reason: "invalid", field: "homeTeamId" });
    expect(await auditTrail()).toEqual([]);
  });

  test("somebody else's ask cannot be closed", async () => {
    const ana = await person();
    const ask = {
      personId: ana.id,
      kind: "took-over" as const,
      subjectId: "x",
      sentence: "You lead Harbour now.",
      href: "/",
    };
    await db.transaction((tx) => askPerson(tx, ask, testNow));
    await db.transaction((tx) => askPerson(tx, ask, testNow));
    const [open] = await listAsks(ana.actor);
    await closeAsk((await person()).actor, { askId: open?.id ?? "" }, testNow);
    expect(await listAsks(ana.actor)).toHaveLength(1);
  });
});

describe("teams", () => {
  test("are made by administrators and have one name whatever its case", async () => {
    const admin = await person("admin");
    await createTeam(admin.actor, { name: "Harbour", purpose: "Growth" }, testNow);
    await expect(createTeam(admin.actor, { name: "HARBOUR", purpose: "" }, testNow)).rejects.toMatchObject({
      reason: "conflict",
      field: "name",
    });
    await expect(
      createTeam((await person("curator")).actor, { name: "Keel", purpose: "" }, testNow),
    ).rejects.toMatchObject({
      reason: "not-allowed",
    });
    expect((await auditTrail()).map((entry) => entry.action)).toEqual(["team.created"]);
  });

  test("a lead writes the purpose but not the name", async () => {
    const lead = await person();
    const harbour = await team("Harbour", { leadId: lead.id });
    await editTeam(lead.actor, {
      teamId: harbour.id,
      name: "Harbour",
      purpose: "Product growth",
      leadId: lead.id,
    });
    await expect(
      editTeam(lead.actor, { teamId: harbour.id, name: "Port", purpose: "", leadId: lead.id }),
    ).rejects.toMatchObject({ reason: "not-allowed" });
    expect((await findTeam(lead.actor, "harbour"))?.purpose).toBe("Product growth");
  });

  test("a first team becomes home; a last day ends that and the past stays visible", async () => {
    const admin = await person("admin");
    const ana = await person();
    const harbour = await team();
    await addMember(admin.actor, { teamId: harbour.id, personId: ana.id, fromOn: "2026-02-01" });
    await expect(
      addMember(admin.actor, { teamId: harbour.id, personId: ana.id, fromOn: "2026-03-01" }),
    ).rejects.toMatchObject({ reason: "conflict" });
    expect((await findPerson(admin.actor, ana.id))?.homeTeamId).toBe(harbour.id);
    expect(await listOwnTeams(ana.id, "2026-06-03")).toMatchObject([{ slug: "harbour" }]);
    const [row] = await db.select().from(memberships).where(eq(memberships.personId, ana.id));
    await endMembership(
      admin.actor,
      {
        membershipId: row?.id ?? "",
        fromOn: "2026-02-01",
        untilOn: "2026-06-02",
      },
      testNow,
    );
    expect(await listOwnTeams(ana.id, "2026-06-03")).toEqual([]);
    expect((await findPerson(admin.actor, ana.id))?.memberships).toMatchObject([{ untilOn: "2026-06-02" }]);
    expect((await findPerson(admin.actor, ana.id))?.homeTeamId).toBeNull();
    expect((await listTeams(ana.actor, testNow))[0]?.members).toBe(0);
  });

  test("a membership is not opened again beside a later one, and years are ones that people live in", async () => {
    const admin = await person("admin");
    const ana = await person();
    const harbour = await team();
    const earlier = await member(ana.id, harbour.id, { untilOn: "2026-02-01" });
    await member(ana.id, harbour.id, { fromOn: "2026-05-01" });
    const opened = { membershipId: earlier.id, fromOn: "2026-01-01", untilOn: "" };
    await expect(endMembership(admin.actor, opened, testNow)).rejects.toMatchObject({
      reason: "conflict",
      field: "untilOn",
    });
    const joining = { teamId: harbour.id, personId: ana.id };
    expect(addMemberInput.safeParse({ ...joining, fromOn: "0000-01-01" }).success).toBe(false);
    expect(addMemberInput.safeParse({ ...joining, fromOn: "2026-01-01" }).success).toBe(true);
  });

  test("who is on a team today is asked of the reader's own day", async () => {
    const admin = await person("admin", { timeZone: "Pacific/Kiritimati" });
    const ana = await person("reader", { name: "Ana" });
    await member(ana.id, (await team()).id, { fromOn: "2026-06-04" });
    const evening = new Date("2026-06-03T12:00:00Z");
    expect((await listTeams(admin.actor, evening))[0]?.members).toBe(1);
    const listed = await listPeople(admin.actor, { team: "harbour" }, evening);
    expect(listed.people.map((row) => row.teams.length)).toEqual([1]);
    expect((await listTeams((await person("admin")).actor, evening))[0]?.members).toBe(0);
  });

  test("follow exactly the chosen topics; a plain member may not choose", async () => {
    const curator = await person("curator");
    const harbour = await team();
    const [learning, choice] = [await topic("Learning"), await topic("Choice")];
    await followTopics(curator.actor, { teamId: harbour.id, topicIds: [learning.id, choice.id] }, testNow);
    await followTopics(curator.actor, { teamId: harbour.id, topicIds: [choice.id] }, testNow);
    expect(await db.select({ topicId: teamTopics.topicId }).from(teamTopics)).toEqual([
      { topicId: choice.id },
    ]);
    expect((await listTopics(curator.actor)).map((row) => [row.slug, row.followers])).toEqual([
      ["choice", 1],
      ["learning", 0],
    ]);
    const ana = await person();
    await member(ana.id, harbour.id);
    await expect(
      followTopics(ana.actor, { teamId: harbour.id, topicIds: [] }, testNow),
    ).rejects.toMatchObject({
      reason: "not-allowed",
    });
  });
});

describe("topics", () => {
  test("names that make the same address are told apart by a number", async () => {
    const curator = await person("curator");
    for (const name of ["C++", "C#"])
      await addTopic(curator.actor, { name, description: "", halfLifeYears: "" }, testNow);
    expect((await listTopics(curator.actor)).map((row) => row.slug).sort()).toEqual(["c", "c-2"]);
  });

  test("are added and renamed by curators, each name once", async () => {
    const curator = await person("curator");
    await addTopic(curator.actor, { name: "Expérience & choix", description: "", halfLifeYears: 2 }, testNow);
    const [added] = await listTopics(curator.actor);
    expect(added).toMatchObject({ slug: "experience-choix", halfLifeDays: 731 });
    await topic("Learning");
    await expect(
      editTopic(curator.actor, {
        topicId: added?.id ?? "",
        name: "LEARNING",
        description: "",
        halfLifeYears: "",
      }),
    ).rejects.toMatchObject({ reason: "conflict", field: "name" });
    await expect(
      addTopic((await person("author")).actor, { name: "New", description: "", halfLifeYears: "" }, testNow),
    ).rejects.toMatchObject({ reason: "not-allowed" });
  });
});

describe("settings", () => {
  test("allowed domains are kept the one way that addresses are, and anything else is named", () => {
    const read = (allowedMailDomains: string) =>
      changeSettingsInput.safeParse({ organization: "Acme", questionsAWeek: 3, allowedMailDomains });
    expect(read("Example.org, bücher.example\nXN--BCHER-KVA.example").data?.allowedMailDomains).toEqual([
      "example.org",
      "xn--bcher-kva.example",
    ]);
    for (const wrong of ["com", "*.example.org", "@example.org", "10.0.0.1", "a/b.org"])
      expect(read(wrong).error?.issues[0]?.message).toContain(`“${wrong}” is not a mail domain`);
  });

  test("only what differs is written, by administrators", async () => {
    const admin = await person("admin");
    const wanted = { organization: "Acme", allowedMailDomains: ["example.org"], questionsAWeek: 4 };
    await changeSettings(admin.actor, wanted, testNow);
    await changeSettings(admin.actor, wanted, testNow);
    expect(await readSettings(db)).toMatchObject({
      organization: "Acme",
      allowedMailDomains: ["example.org"],
      approveOwn: false,
      questionsAWeek: 4,
    });
    expect(await auditTrail()).toHaveLength(1);
    await expect(changeSettings((await person("curator")).actor, wanted, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
  });
});

describe("the list of people", () => {
  test("is paged by name without repeating anybody, and filtered", async () => {
    const admin = await person("admin", { name: "Zoë" });
    const harbour = await team();
    for (let index = 0; index < 60; index++) {
      const one = await person("reader", { name: `Person ${String(index % 7)}` });
      if (index < 3) await member(one.id, harbour.id);
    }
    await person("author", { name: "50% off", deactivated: true });
    const first = await listPeople(admin.actor, {}, testNow);
    const second = await listPeople(admin.actor, { after: first.next ?? "" }, testNow);
    expect(new Set([...first.people, ...second.people].map((row) => row.id)).size).toBe(61);
    expect(second.next).toBeNull();
    expect((await listPeople(admin.actor, { team: "harbour" }, testNow)).people).toHaveLength(3);
    expect((await listPeople(admin.actor, { q: "0%", state: "deactivated" }, testNow)).people).toHaveLength(
      1,
    );
    expect((await listPeople(admin.actor, { q: "%" }, testNow)).people).toHaveLength(0);
    const forged = [
      ["A", "-".repeat(36)],
      ["A\0", admin.id],
      [1, 2],
    ];
    const cursors = forged.map((cursor) => Buffer.from(JSON.stringify(cursor)).toString("base64url"));
    for (const after of ["nonsense", ...cursors])
      expect((await listPeople(admin.actor, { after }, testNow)).people).toHaveLength(50);
    expect(await countPeople(admin.actor)).toEqual({ active: 61, paused: 0, deactivated: 1 });
  });

  test.each(["reader", "author", "curator"] as const)("is not for a %s", async (role) => {
    const { actor } = await person(role);
    await expect(listPeople(actor, {}, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
    await expect(findPerson(actor, actor.id)).rejects.toMatchObject({ reason: "not-allowed" });
  });

  test("addresses are unique as stored", async () => {
    await person("reader", { email: "a@example.org" });
    await expect(person("reader", { email: "a@example.org" })).rejects.toThrow();
    await expect(db.update(people).set({ email: "A@example.org" })).rejects.toThrow();
  });
});

test("first steps are done once there is one of each, and over once something was written and somebody is there to read it", async () => {
  const admin = await person("admin");
  expect(await listFirstSteps(admin.actor)).toMatchObject({ people: false, teams: false, topics: false });
  await person();
  await team();
  await topic();
  expect(await listFirstSteps(admin.actor)).toMatchObject({
    people: true,
    teams: true,
    topics: true,
    paths: false,
  });
  await insight(admin.id);
  expect(await listFirstSteps(admin.actor)).toBeNull();
});
