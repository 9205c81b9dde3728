import fc from "fast-check";
import { createEmptyCard, default_w, forgetting_curve, fsrs, Rating } from "ts-fsrs";
import { expect, test } from "vitest";
import { grades } from "./contact-input";
import { daysBetween, daysLater } from "./days";
import { type Contact, daysUntil, memoryOf, recallOn } from "./memory-of";

const dayMs = 86_400_000;
const start = Date.UTC(2026, 0, 1, 9);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Contacts on days counted from the first, at nine in the morning unless an hour is given. */
const contactsOn = (met: { day: number; grade: Contact["grade"]; hour?: number }[]): Contact[] =>
  met.map(({ day, grade, hour = 9 }, place) => {
    const at = start + day * dayMs + (hour - 9) * 3_600_000;
    return { id: String(place).padStart(3, "0"), grade, at: new Date(at), day: dayOf(at), undoes: null };
  });

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

const anyGrade = fc.constantFrom<Contact["grade"]>(...grades, "read");
/** Any instants, and local days that are up to a day off, as time zones and wrong clocks make them. */
const anyContacts = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 600_000 }),
    off: fc.integer({ min: -1, max: 1 }),
    grade: anyGrade,
  }),
  { maxLength: 25 },
);
const asContacts = (given: { minutes: number; off: number; grade: Contact["grade"] }[]): Contact[] =>
  given.map(({ minutes, off, grade }, place) => {
    const at = start + minutes * 60_000;
    return {
      ...{
        id: String(place).padStart(3, "0"),
        grade,
        at: new Date(at),
        day: dayOf(at + off * dayMs),
        undoes: null,
      },
    };
  });

test("on different days, what was known or roughly known is what ts-fsrs says", () => {
  const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 36_500 });
  const ratings = { knew: Rating.Good, roughly: Rating.Hard } as const;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          gap: fc.integer({ min: 1, max: 400 }),
          grade: fc.constantFrom("knew" as const, "roughly" as const),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      (given) => {
        const met = given.map(({ grade }, place) => ({
          day: sum(given.slice(0, place + 1).map(({ gap }) => gap)),
          grade,
        }));
        let card = createEmptyCard(new Date(start));
        for (const { day: on, grade } of met)
          card = scheduler.next(card, new Date(start + on * dayMs), ratings[grade]).card;
        const memory = memoryOf(contactsOn(met));
        expect(memory?.stability).toBeCloseTo(card.stability, 6);
        expect(memory?.difficulty).toBeCloseTo(card.difficulty, 6);
      },
    ),
  );
});

test("any contacts, in any order given, make the same finite memory, and no day runs backwards", () => {
  fc.assert(
    fc.property(anyContacts, fc.infiniteStream(fc.nat()), (given, picks) => {
      const contacts = asContacts(given);
      const memory = memoryOf(contacts);
      if (memory === null) {
        expect(contacts).toEqual([]);
        return;
      }
      const shuffled = contacts
        .map((contact) => ({ contact, key: picks.next().value as number }))
        .sort((one, other) => one.key - other.key)
        .map(({ contact }) => contact);
      expect(memoryOf(shuffled)).toEqual(memory);
      expect(memory.contacts).toBe(contacts.length);
      expect(memory.stability).toBeGreaterThan(0);
      expect(Number.isFinite(memory.stability)).toBe(true);
      expect(memory.difficulty).toBeGreaterThanOrEqual(1);
      expect(memory.difficulty).toBeLessThanOrEqual(10);
      const days = contacts.map(({ day }) => day).sort();
      expect(memory.lastOn >= (days[0] ?? "")).toBe(true);
      expect(memory.lastOn <= (days.at(-1) ?? "")).toBe(true);
    }),
  );
});

test("what is taken back never was", () => {
  fc.assert(
    fc.property(anyContacts, fc.nat(), (given, pick) => {
      const contacts = asContacts(given);
      const gone = contacts[pick % Math.max(1, contacts.length)];
      if (!gone) return;
      const undoing = { ...gone, id: "undo", at: new Date(gone.at.getTime() + 1), undoes: gone.id };
      expect(memoryOf([...contacts, undoing])).toEqual(memoryOf(contacts.filter((one) => one !== gone)));
    }),
  );
});

const first: [Contact["grade"], number][] = [
  ["knew", 2.3065],
  ["roughly", 1.2931],
  ["forgot", 1.2931],
  ["read", 1.2931],
  ["not-for-me", 1.2931],
];
test.each(first)("a first contact, %s, holds %d days", (grade, days) => {
  expect(memoryOf(contactsOn([{ day: 0, grade }]))?.stability).toBeCloseTo(days, 4);
});

test("forgetting never makes a memory stronger, and never weaker than a first meeting", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 }), (gaps) => {
      const met = gaps.map((_, place) => ({ day: sum(gaps.slice(0, place + 1)), grade: "knew" as const }));
      const before = memoryOf(contactsOn(met));
      const afterwards = memoryOf(contactsOn([...met, { day: sum(gaps) + 30, grade: "forgot" }]));
      expect(afterwards?.stability).toBeLessThanOrEqual(before?.stability ?? 0);
      expect(afterwards?.stability).toBeGreaterThanOrEqual(1.29);
      expect(afterwards?.lapses).toBe(1);
    }),
  );
});

test("of one day the first grade counts, whatever was read before it", () => {
  const alone = memoryOf(contactsOn([{ day: 3, grade: "knew" }]));
  const busy = memoryOf(
    contactsOn([
      { day: 3, grade: "read", hour: 8 },
      { day: 3, grade: "knew", hour: 9 },
      { day: 3, grade: "forgot", hour: 10 },
      { day: 3, grade: "read", hour: 11 },
    ]),
  );
  expect(busy).toMatchObject({
    stability: alone?.stability,
    difficulty: alone?.difficulty,
    contacts: 4,
    lapses: 0,
  });
});

test("reading again helps less than recalling, and more than nothing", () => {
  const known = { day: 0, grade: "knew" } as const;
  const [recalled, read] = (["knew", "read"] as const).map(
    (grade) => memoryOf(contactsOn([known, { day: 5, grade }]))?.stability ?? 0,
  );
  expect(read).toBeLessThan(recalled ?? 0);
  expect(read).toBeGreaterThan(2.3065);
});

test("not for me is the latest word until another one is said", () => {
  const said = (...given: Contact["grade"][]) =>
    memoryOf(contactsOn(given.map((grade, day) => ({ day, grade }))))?.isSuppressed;
  expect(said("knew", "not-for-me")).toBe(true);
  expect(said("not-for-me", "read")).toBe(true);
  expect(said("not-for-me", "roughly")).toBe(false);
});

test("recall falls along FSRS-6's curve, and its inverse says when", () => {
  const memory = { stability: 10, lastOn: "2026-03-28" };
  for (const days of [0, 1, 10, 400]) {
    const day = dayOf(Date.UTC(2026, 2, 28) + days * dayMs);
    expect(recallOn(memory, day)).toBeCloseTo(forgetting_curve(default_w, days, 10), 6);
  }
  expect(daysUntil(10, 0.9)).toBeCloseTo(10, 6);
  expect(daysUntil(10, 0.7)).toBeCloseTo(92.9, 1);
  expect(recallOn(memory, "2026-03-01")).toBe(1);
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysLater("2026-02-27", 3)).toBe("2026-03-02");
});
