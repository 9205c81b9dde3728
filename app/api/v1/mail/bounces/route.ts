import { answeringProblems } from "@/app/_request/api-route";
import { ProblemFound, problemResponse } from "@/app/_request/problem";
import { fitting, readBody } from "@/app/_request/read-api-json";
import { bounceInput } from "@/domain/deliveries/bounce-input";
import { isSignedBounce } from "@/domain/deliveries/bounce-signature";
import { tellBounce } from "@/domain/deliveries/tell-bounce";

const mostBytes = 16_384;

/** A mail service tells that a message came back, or was complained of. Whose call it is, its signature alone says. */
export async function POST(request: Request) {
  return answeringProblems(undefined, async () => {
    const now = new Date();
    const body = await readBody(request, mostBytes);
    const timestamp = request.headers.get("x-tidemark-timestamp");
    const signature = request.headers.get("x-tidemark-signature");
    if (!isSignedBounce({ timestamp, signature, body }, now)) throw new ProblemFound(unsigned);
    const { type: kind, address, delivery, messageId, answer, id } = asked(body);
    const result = await tellBounce(
      {
        deliveryIds: delivery ? [delivery] : [],
        messageIds: messageId ? [messageId] : [],
        ...{ addresses: [address], kind, source: "webhook", answer, id },
      },
      now,
    );
    return Response.json({ result }, { headers: { "cache-control": "no-store" } });
  });
}

const unsigned = {
  status: 401,
  detail:
    "This call is not signed as it should be, its timestamp is off by more than five minutes, or no secret is set.",
};

/** One status for whatever is wrong with a body: who signs it is a program of the administrators. */
function asked(body: Buffer) {
  try {
    return fitting(body, bounceInput);
  } catch (error) {
    if (!(error instanceof ProblemFound)) throw error;
    throw new ProblemFound({ ...error.problem, status: 400 });
  }
}

const notThisWay = () =>
  problemResponse({ status: 405, detail: "Only POST is answered here.", headers: { allow: "POST" } });

export { notThisWay as DELETE, notThisWay as GET, notThisWay as PATCH, notThisWay as PUT };
