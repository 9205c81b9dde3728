import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { takeTurns } from "../access/take-turns";
import type { PersonActor } from "../actor";
import { applyChange } from "./change-initiative";
import { beginInitiative } from "./create-initiative";
import { type InitiativeRow, lockOwnInitiative } from "./find-initiative";
import type { Occasion } from "./record-occasion";
import { resolveToldNames } from "./resolve-told-names";
import type { ToldInput } from "./told-input";
import { OtherVersion, WrongFields } from "./wrong-fields";

export type Telling = {
  /** What the other system calls it. */
  externalKey: string;
  told: ToldInput;
  /** Which software says so, as the maker of its token called it. */
  by: string;
  /** Only this version is to be changed; or only what is not there yet is to be begun. */
  only?: "there" | "new" | { versions: number[] };
};

/**
 * Begins what another system tells of, or changes it where it is known by that key; the same again changes nothing. A
 * change in substance is an occasion. Several who tell of the same take turns.
 */
export async function tellInitiative(actor: PersonActor, telling: Telling, now: Date) {
  const { externalKey, told, only } = telling;
  return db.transaction(async (tx) => {
    await takeTurns(tx, `initiative:${externalKey}`);
    const row = await lockToldOf(tx, actor, externalKey, now);
    mustBeThat(row, only);
    const values = { ...valuesOf(told), ...(await resolveToldNames(tx, told)) };
    if (!row) return begin(tx, actor, telling, values, now);
    const occasion = occasionOf(actor, telling, `told:${row.version + 1}`);
    const change = { ...values, initiativeId: row.id };
    const { isChanged } = await applyChange(tx, actor, row, change, now, occasion);
    return { id: row.id, result: isChanged ? ("changed" as const) : ("unchanged" as const) };
  });
}

async function lockToldOf(tx: Transaction, actor: PersonActor, externalKey: string, now: Date) {
  const [known] = await tx
    .select({ id: initiatives.id })
    .from(initiatives)
    .where(eq(initiatives.externalKey, externalKey));
  return known ? lockOwnInitiative(tx, actor, known.id, now) : null;
}

function mustBeThat(row: InitiativeRow | null, only: Telling["only"]) {
  if (only === undefined) return;
  if (only === "new") {
    if (row) throw new OtherVersion("There is an initiative with this key already. Nothing was changed.");
    return;
  }
  if (!row) throw new OtherVersion("There is no initiative with this key yet. Nothing was begun.");
  if (only !== "there" && !only.versions.includes(row.version))
    throw new OtherVersion(
      "Somebody changed it since the version that you named. Read it again, then send yours.",
    );
}

function valuesOf({ kickoff, ends, url, restricted, people: _p, teams: _t, topics: _o, ...same }: ToldInput) {
  const renamed = {
    ...same,
    ...{ kickoffOn: kickoff, endsOn: ends, externalUrl: url },
    visibility:
      restricted === undefined ? undefined : restricted ? ("restricted" as const) : ("everyone" as const),
  };
  return withoutAbsent(renamed);
}

/** A value that was not sent must not stand for one that is empty. */
const withoutAbsent = <Values extends object>(values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: Exclude<Values[Name], undefined>;
  };

async function begin(
  tx: Transaction,
  actor: PersonActor,
  telling: Telling,
  { title, ...values }: ReturnType<typeof valuesOf>,
  now: Date,
) {
  if (title === undefined)
    throw new WrongFields([{ path: ["title"], sentence: "Give a title: nothing is known by this key yet." }]);
  const input = { ...values, title, externalKey: telling.externalKey };
  const { id } = await beginInitiative(tx, actor, input, now, occasionOf(actor, telling, "created"));
  return { id, result: "created" as const };
}

const occasionOf = (actor: PersonActor, { by }: Telling, name: string): Occasion => ({
  ...{ kind: "told", name, note: by, personId: actor.id },
});
