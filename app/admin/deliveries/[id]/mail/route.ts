import { currentActor } from "@/app/_request/current-actor";
import { deliveryInput } from "@/domain/deliveries/delivery-input";
import { readMailHtml } from "@/domain/deliveries/read-mail";
import { Refusal } from "@/domain/refusal";

/** The HTML of a mail for the frame on its page; proxy.ts gives it a policy under which nothing in it can act. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const input = deliveryInput.safeParse({ deliveryId: (await params).id });
  const html = input.success ? await readOrNothing(actor, input.data.deliveryId) : null;
  if (html === null) return new Response("There is no such message.\n", { status: 404 });
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}

/** Whoever may not read it learns no more than that there is nothing. */
async function readOrNothing(...[actor, deliveryId]: Parameters<typeof readMailHtml>) {
  try {
    return await readMailHtml(actor, deliveryId);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
