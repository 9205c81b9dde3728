import { suggesting } from "@/app/_request/suggest-route";
import { quickFind } from "@/domain/search/quick-find";
import { searchQuery } from "@/domain/search/search-query";

/** Hits for boxes that answer while somebody types. */
export async function GET(request: Request) {
  return suggesting(request, (actor, { q = "" }, now) => quickFind(actor, searchQuery.parse({ q }).q, now));
}
