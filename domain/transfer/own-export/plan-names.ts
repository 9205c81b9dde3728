import type { Database } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { initiatives } from "@/db/schema/initiatives";
import { paths } from "@/db/schema/paths";
import { people, teams, topicSynonyms, topics } from "@/db/schema/people";
import { studies } from "@/db/schema/studies";
import type { DatasetJson } from "../library-json/dataset-shape";
import { datasetsName, peopleName, teamsName, topicsName } from "../library-json/export-format";
import type { InitiativeJson } from "../library-json/initiative-shape";
import type { PathJson } from "../library-json/path-shape";
import type { PersonJson, TeamJson, TopicJson } from "../library-json/people-shape";
import type { RecordJson } from "../library-json/record-shape";
import type { StudyJson } from "../library-json/study-shape";
import { misfit } from "./misfit";
import type { OpenedExport } from "./read-export";
import { type Names, renamedRecord } from "./renamed-record";

/** Which people, teams, topics, paths, initiatives, datasets and studies of an export are here already, and which would be made. */
export type NamePlan = {
  newPeople: PersonJson[];
  newTeams: TeamJson[];
  newTopics: TopicJson[];
  newPaths: PathJson[];
  newInitiatives: InitiativeJson[];
  newDatasets: DatasetJson[];
  /** Of datasets that are here without them. */
  newSnapshots: NewSnapshot[];
  newStudies: StudyJson[];
  names: Names;
};

export type NewSnapshot = DatasetJson["snapshots"][number] & { datasetId: string };

/**
 * People are who they are by their address (else by their id, for those whose address changed since); teams and topics
 * by their id, else by their name; all others by their id. What is here stays as it is.
 */
export async function planNames(database: Database, opened: OpenedExport): Promise<NamePlan> {
  const { people: given, teams: groups, topics: subjects } = opened;
  const person = await planPeople(database, given);
  const team = await planTeams(database, groups);
  const topic = await planTopics(database, subjects);
  const known = {
    addresses: new Set(given.map(({ email }) => email)),
    teams: idsOf(groups),
    topics: idsOf(subjects),
  };
  const names: Names = {
    address: (address) => person.here.get(address) ?? listed(address, known.addresses, peopleName),
    team: (id) => team.here.get(id) ?? listed(id, known.teams, teamsName),
    filedUnder: (id) => topic.here.get(id) ?? listed(id, known.topics, topicsName),
    topic: (id) => topic.here.get(id) ?? id,
  };
  const whole = {
    newPaths: await missing(database, paths, opened.paths),
    newInitiatives: await missing(database, initiatives, opened.initiatives),
    newDatasets: await missing(database, datasets, opened.datasets),
    newStudies: await missing(database, studies, opened.studies),
    newSnapshots: await missingSnapshots(database, opened.datasets),
  };
  const named = { newPeople: person.missing, newTeams: team.missing, newTopics: topic.missing };
  return { ...named, ...whole, names };
}

const idsOf = (list: { id: string }[]) => new Set(list.map(({ id }) => id));

/** What a record names has to be in the export itself. */
function listed(name: string, known: Set<string>, file: string) {
  if (known.has(name)) return name;
  throw misfit(
    file,
    `A record names ${name}, which is not in ${file}.`,
    "Export the library again, or continue with its Markdown files only, as foreign data.",
  );
}

/** A record in the names of this installation. */
export const inNamesOfHere = (record: RecordJson, { names }: NamePlan) => renamedRecord(record, names);

async function missing<Given extends { id: string }>(
  database: Database,
  table: typeof paths | typeof initiatives | typeof datasets | typeof studies,
  given: Given[],
) {
  const here = new Set((await database.select({ id: table.id }).from(table)).map(({ id }) => id));
  return given.filter(({ id }) => !here.has(id));
}

/** A dataset that is here may have grown there; one that grew differently here and there is refused. */
async function missingSnapshots(database: Database, given: DatasetJson[]): Promise<NewSnapshot[]> {
  const here = await database
    .select({ id: snapshots.id, datasetId: snapshots.datasetId, number: snapshots.number })
    .from(snapshots);
  const ids = new Set(here.map(({ id }) => id));
  const taken = new Set(here.map(({ datasetId, number }) => `${datasetId} ${number}`));
  return given.flatMap((dataset) =>
    dataset.snapshots.flatMap((snapshot) => {
      if (ids.has(snapshot.id)) return [];
      if (taken.has(`${dataset.id} ${snapshot.number}`)) throw grownApart(dataset);
      return [{ ...snapshot, datasetId: dataset.id }];
    }),
  );
}

const grownApart = ({ name }: DatasetJson) =>
  misfit(
    datasetsName,
    `“${name}” has another version here than in this export, under the same number.`,
    "Continue with its Markdown files only, as foreign data, or take it in elsewhere.",
  );

async function planPeople(database: Database, given: PersonJson[]) {
  const rows = await database.select({ id: people.id, email: people.email }).from(people);
  const byAddress = new Set(rows.map(({ email }) => email));
  const byId = new Map(rows.map(({ id, email }) => [id, email]));
  const here = new Map<string, string>();
  for (const { id, email } of given) {
    const address = byAddress.has(email) ? email : byId.get(id);
    if (address !== undefined) here.set(email, address);
  }
  return { here, missing: given.filter(({ email }) => !here.has(email)) };
}

async function planTeams(database: Database, given: TeamJson[]) {
  const rows = await database.select({ id: teams.id, name: teams.name }).from(teams);
  return matched(given, rows);
}

/** A topic that was merged away here is matched by its id alone: its name may be another's by now. */
async function planTopics(database: Database, given: TopicJson[]) {
  const rows = await database
    .select({ id: topics.id, name: topics.name, mergedIntoId: topics.mergedIntoId })
    .from(topics);
  const words = await database.select().from(topicSynonyms);
  const named = rows.map(({ id, name, mergedIntoId }) => ({ id, name: mergedIntoId ? null : name }));
  return matched(given, [...named, ...words.map(({ topicId, word }) => ({ id: topicId, name: word }))]);
}

function matched<Given extends { id: string; name: string; mergedInto?: string | null }>(
  given: Given[],
  rows: { id: string; name: string | null }[],
) {
  const ids = new Set(rows.map(({ id }) => id));
  const byName = new Map(
    rows.flatMap(({ id, name }) => (name === null ? [] : [[name.toLowerCase(), id] as const])),
  );
  const here = new Map<string, string>();
  for (const { id, name, mergedInto } of given) {
    const found = ids.has(id) ? id : mergedInto ? undefined : byName.get(name.toLowerCase());
    if (found !== undefined) here.set(id, found);
  }
  return { here, missing: given.filter(({ id }) => !here.has(id)) };
}
