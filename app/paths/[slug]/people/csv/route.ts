import { forbidden } from "next/navigation";
import { requirePathAt } from "@/app/_request/require-path";
import { publicAddress } from "@/config/environment";
import { maySeePeopleOn } from "@/domain/paths/path-policy";
import { findPeopleCsv } from "@/domain/paths/people-csv";

/** Who is where on a path, as a table to keep; for those who look after it. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { actor, now, path } = await requirePathAt((await params).slug);
  if (!maySeePeopleOn(actor, path)) forbidden();
  const { name, text } = await findPeopleCsv(actor, path, publicAddress(), now);
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
