import { suggesting } from "@/app/_request/suggest-route";
import { findStudiesByTitle } from "@/domain/studies/find-studies-by-title";
import { studyChoicesQuery } from "@/domain/studies/study-input";

/** Studies that an item of evidence may come from, by words in their title. */
export async function GET(request: Request) {
  return suggesting(request, async (actor, params, now) => {
    const { words } = studyChoicesQuery.parse(params);
    return { found: await findStudiesByTitle(actor, words, now) };
  });
}
