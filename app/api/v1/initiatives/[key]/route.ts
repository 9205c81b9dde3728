import { answeringApi } from "@/app/_request/api-route";
import { preconditionOf } from "@/app/_request/precondition";
import { ProblemFound, problemResponse } from "@/app/_request/problem";
import { readApiJson } from "@/app/_request/read-api-json";
import { publicAddress } from "@/config/environment";
import type { PersonActor } from "@/domain/actor";
import {
  auditReading,
  findInitiativeByExternalKey,
  type InitiativeView,
} from "@/domain/initiatives/find-initiative";
import { listKnown } from "@/domain/initiatives/list-known";
import { tellInitiative } from "@/domain/initiatives/tell-initiative";
import { toldInput, toldKey, toldNames } from "@/domain/initiatives/told-input";
import { knownView, toldView } from "@/domain/initiatives/told-view";
import { notFound } from "@/domain/refusal";

type Params = { params: Promise<{ key: string }> };

/** A brief of its greatest length, in most languages. */
const mostBytes = 1_000_000;

/** An initiative with what is known about it, as the token's person may see it. */
export async function GET(request: Request, { params }: Params) {
  return answeringApi({ request, scope: "initiatives:read" }, async ({ actor }, now) => {
    const initiative = await find(actor, (await params).key, now);
    await auditReading(actor, initiative);
    const known = knownView(initiative, await listKnown(actor, initiative.id, now), publicAddress());
    return represented({ ...toldView(initiative, publicAddress()), known }, initiative);
  });
}

/** Begins or changes an initiative: 201 or 200, and what became of it. */
export async function PUT(request: Request, { params }: Params) {
  return answeringApi(
    { request, scope: "initiatives:write", named: toldNames },
    async ({ actor, name }, now) => {
      const { key } = await params;
      if (!toldKey.test(key)) throw new ProblemFound(wrongKey);
      const only = preconditionOf(request.headers);
      const told = await readApiJson(request, toldInput, mostBytes);
      const { result } = await tellInitiative(actor, { externalKey: key, told, by: name, only }, now);
      const initiative = await find(actor, key, now);
      const body = { result, ...toldView(initiative, publicAddress()) };
      return represented(body, initiative, result === "created" ? 201 : 200);
    },
  );
}

const wrongKey = {
  status: 400,
  detail:
    "A key is at most 100 letters, digits, dots, hyphens, underscores and tildes, and begins with one of the first two.",
};

async function find(actor: PersonActor, key: string, now: Date) {
  const initiative = toldKey.test(key) ? await findInitiativeByExternalKey(actor, key, now) : null;
  if (!initiative) throw notFound("initiative");
  return initiative;
}

/** The tag names the version of the initiative, whatever became known about it since. */
const represented = (body: object, { version }: InitiativeView, status = 200) =>
  Response.json(body, { status, headers: { etag: `"${version}"` } });

const notThisWay = () =>
  problemResponse({
    status: 405,
    detail: "Only GET and PUT are answered here.",
    headers: { allow: "GET, HEAD, PUT" },
  });

export { notThisWay as DELETE, notThisWay as PATCH, notThisWay as POST };
