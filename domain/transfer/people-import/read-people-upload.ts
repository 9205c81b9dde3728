import { asc, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { importChunks } from "@/db/schema/transfer";
import { Refusal } from "../../refusal";
import type { ImportRow } from "../imports/own-import";
import type { Report } from "../sources/source";
import { type JudgedPerson, judgePeople, readGivenAddress } from "./judge-people";
import { findPeopleNamed } from "./people-named";
import { readPeopleFile } from "./read-people-file";

/** Reads an uploaded file of people and judges each row by what stands here now. */
export async function readPeopleUpload(
  database: Database,
  { id, fileName }: ImportRow,
  report: Report,
  now: Date,
): Promise<JudgedPerson[]> {
  const chunks = await database
    .select({ bytes: importChunks.bytes })
    .from(importChunks)
    .where(eq(importChunks.importId, id))
    .orderBy(asc(importChunks.position));
  if (chunks.length === 0)
    throw new Refusal("not-found", "The uploaded file is not there any more. Upload it again.");
  const rows = await readPeopleFile(Buffer.concat(chunks.map(({ bytes }) => bytes)), fileName, report);
  const addresses = new Set(rows.flatMap(({ given }) => readGivenAddress(given).address ?? []));
  const named = await findPeopleNamed(database, [...addresses], now);
  return judgePeople(rows, named, fileName);
}
