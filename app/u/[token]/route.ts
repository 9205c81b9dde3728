import { listVerbs } from "@/app/_request/list-verbs";
import { readBytes } from "@/app/_request/read-bytes";
import { networkOf } from "@/domain/access/network-of";
import { findListReader } from "@/domain/deliveries/find-list-reader";
import { readListToken } from "@/domain/deliveries/mail-list";
import { countHit } from "@/domain/people/rate-limit";
import { Refusal } from "@/domain/refusal";

type OneClickParams = { params: Promise<{ token: string }> };

const longestBody = 16 * 1024;
/** Many people's mail programs ask from one network, and whoever wants out must not be turned away. */
const limit = { most: 600, minutes: 1 };

/** Changes nothing, whoever opens it however often: the page with the choice is elsewhere. */
export async function GET(_request: Request, { params }: OneClickParams) {
  const { token } = await params;
  if (!readListToken(token)) return empty(404);
  return new Response(null, { status: 303, headers: { location: `/mail/${token}` } });
}

/**
 * Takes somebody off one list, as their mail provider asks for them (RFC 8058): without a cookie, from any origin, as
 * often as it likes, and also after they left. What the body says is not judged: whoever has the token wants out.
 */
export async function POST(request: Request, { params }: OneClickParams) {
  const { token } = await params;
  if (!readListToken(token)) return empty(404);
  const now = new Date();
  const client = request.headers.get("x-tidemark-client-ip") ?? "unknown";
  const { isAllowed } = await countHit(`one-click:${networkOf(client)}`, limit, now);
  if (!isAllowed) return empty(429, { "retry-after": "60" });
  if (!(await isShort(request))) return empty(413);
  const reader = await findListReader(token);
  if (reader?.actor) await listVerbs[reader.list].stop(reader.actor, now);
  return empty(200);
}

async function isShort(request: Request) {
  try {
    await readBytes(request, longestBody);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

const empty = (status: number, headers?: Record<string, string>) => new Response(null, { status, headers });
