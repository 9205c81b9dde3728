import { reasonsNotReady } from "@/domain/readiness";

export const dynamic = "force-dynamic";

const patienceMs = 3000;

/** Whether people can be sent here: the database answers and is as this code expects it. */
export async function GET() {
  const reasons = await Promise.race([reasonsNotReady(), outOfPatience()]);
  if (reasons.length === 0) return Response.json({ status: "ready" });
  return Response.json({ status: "not-ready", reasons }, { status: 503 });
}

async function outOfPatience() {
  await new Promise((done) => setTimeout(done, patienceMs));
  return ["database-unreachable" as const];
}
