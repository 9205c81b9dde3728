import type { Meilisearch, MultiSearchQuery } from "meilisearch";
import { z } from "zod";

export type Asked = Omit<MultiSearchQuery, "indexUid" | "hitsPerPage"> & {
  filter: string[];
  hitsPerPage: number;
};

const answered = z.object({
  results: z.array(
    z.object({
      hits: z.array(z.object({ id: z.string() })),
      totalHits: z.number().int().min(0),
      facetDistribution: z.record(z.string(), z.record(z.string(), z.number())).optional(),
    }),
  ),
});
export type Answered = z.infer<typeof answered>["results"][number];

/** Asks several things of one index in one request; answers in their order. Throws when what answers is something else. */
export async function askMeilisearch(
  client: Meilisearch,
  indexUid: string,
  asked: Asked[],
): Promise<Answered[]> {
  const answer = await client.multiSearch({
    queries: asked.map((one) => ({
      ...{ q: "", page: 1, attributesToRetrieve: ["id"], locales: ["eng"] as string[] },
      ...one,
      indexUid,
    })),
  });
  const read = answered.safeParse(answer);
  if (!read.success || read.data.results.length !== asked.length)
    throw new SyntaxError("What answered is not Meilisearch.");
  return read.data.results;
}
