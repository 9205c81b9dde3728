import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { rateLimits } from "@/db/schema/operation";
import { people, preferences } from "@/db/schema/people";
import { listToken, type MailList } from "@/domain/deliveries/mail-list";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { queueMail, toPerson } from "@/tests/support/outbox";
import { GET, POST } from "./route";

const urlencoded = () => new URLSearchParams({ "List-Unsubscribe": "One-Click" });
const multipart = () => {
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  return form;
};

const asked = (token: string, init: RequestInit) =>
  [
    new Request(`https://insights.example.org/u/${token}`, {
      ...init,
      headers: { origin: "https://mail.example.net", "x-tidemark-client-ip": "192.0.2.7" },
    }),
    { params: Promise.resolve({ token }) },
  ] as const;

const post = (token: string, body: BodyInit = urlencoded()) =>
  POST(...asked(token, { method: "POST", body }));

/** Everything that could be changed by it. */
async function everything() {
  const rows = [
    await db.select().from(preferences),
    await db.select().from(people).orderBy(people.id),
    await db.select().from(deliveries).orderBy(deliveries.id),
    await auditTrail(),
  ];
  return JSON.stringify(rows);
}

const kinds = { digest: "digest", questions: "questions", asks: "review-request" } as const;
const left = {
  digest: { digestStoppedAt: expect.any(Date), questionsBy: "mail", asksBy: "mail", stoppedAt: null },
  questions: { digestStoppedAt: null, questionsBy: "home", asksBy: "mail", stoppedAt: null },
  asks: { digestStoppedAt: null, questionsBy: "mail", asksBy: "home", stoppedAt: null },
};
const deeds = {
  digest: "person.digest-stopped",
  questions: "person.question-mails-stopped",
  asks: "person.ask-mails-stopped",
};

test.each(Object.keys(kinds) as MailList[])(
  "M2: one click, urlencoded and multipart, ends the list of %s once and nothing else",
  async (list) => {
    const [ana, ben] = [await person(), await person()];
    await db.update(people).set({ digestAt: testNow });
    const waiting = new Map<string, string>();
    for (const kind of Object.values(kinds)) {
      waiting.set(await queueMail({ key: `${kind}:ana`, kind, ...toPerson(ana) }), kind);
      await queueMail({ key: `${kind}:ben`, kind, ...toPerson(ben) });
    }
    for (const body of [urlencoded(), multipart(), urlencoded()]) {
      const answer = await post(listToken({ personId: ana.id, list }), body);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe("");
      expect(answer.headers.get("location")).toBeNull();
    }
    expect(await db.select().from(preferences)).toMatchObject([{ personId: ana.id, ...left[list] }]);
    const cancelled = await db.select().from(deliveries).where(eq(deliveries.state, "cancelled"));
    expect(cancelled.map(({ id }) => waiting.get(id))).toEqual([kinds[list]]);
    expect(await auditTrail()).toMatchObject([{ action: deeds[list], actorId: ana.id, subjectId: ana.id }]);
    const [row] = await db.select().from(people).where(eq(people.id, ana.id));
    expect(row?.digestAt).toEqual(list === "digest" ? null : testNow);
  },
);

test("M2: opening the address a hundred times changes nothing and leads to the page", async () => {
  const ana = await person();
  await queueMail({ kind: "digest", ...toPerson(ana) });
  const token = listToken({ personId: ana.id, list: "digest" });
  const before = await everything();
  for (let time = 0; time < 100; time++)
    for (const method of ["GET", "HEAD"]) {
      const answer = await GET(...asked(token, { method }));
      expect(answer.status).toBe(303);
      expect(answer.headers.get("location")).toBe(`/mail/${token}`);
    }
  expect(await everything()).toBe(before);
});

test("M2: a forged token is missing, and a body of another size than a mail provider's is refused", async () => {
  const ana = await person();
  const token = listToken({ personId: ana.id, list: "digest" });
  const before = await everything();
  const forged = [`${token.slice(0, -3)}AAA`, token.replace("d1", "q1"), "none", "", "d1-%00"];
  for (const wrong of forged) {
    expect((await post(wrong)).status, wrong).toBe(404);
    expect((await GET(...asked(wrong, {}))).status, wrong).toBe(404);
  }
  expect((await post(token, "x".repeat(20_000))).status).toBe(413);
  expect(await everything()).toBe(before);
});

test("M2: for those who left there is nothing to do, and that is fine", async () => {
  const gone = await person("reader", { deactivated: true });
  const before = await everything();
  const never = "019a0000-0000-7000-8000-0000000000aa";
  for (const personId of [gone.id, never]) {
    const answer = await post(listToken({ personId, list: "questions" }));
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  }
  expect(await everything()).toBe(before);
});

test("more than 600 within a minute from one network are asked to come back", async () => {
  const token = listToken({ personId: (await person()).id, list: "asks" });
  const minute = 60_000;
  const thisMinute = Math.floor(Date.now() / minute) * minute;
  const full = { bucket: "one-click:192.0.2.7", hits: 600 };
  const windows = [thisMinute, thisMinute + minute].map((at) => ({ ...full, windowStart: new Date(at) }));
  await db.insert(rateLimits).values(windows);
  const answer = await post(token);
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
  expect(await db.select().from(preferences)).toEqual([]);
});
