"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { retryJob } from "@/domain/retry-job";
import { retryJobInput } from "@/domain/retry-job-input";
import { compareIndex } from "@/domain/search/compare-index";
import { rebuildSearch } from "@/domain/search/rebuild-search";
import { compareIndexInput, rebuildSearchInput } from "@/domain/search/search-index-input";

export const compare = formAction(compareIndexInput, async (actor) => {
  await compareIndex(actor);
  refresh();
  return "A worker compares the index with the records.";
});

export const rebuild = formAction(rebuildSearchInput, async (actor, input) => {
  await rebuildSearch(actor, input);
  refresh();
  return "A worker builds the index anew.";
});

export const tryAgain = formAction(retryJobInput, async (actor, input, now) => {
  await retryJob(actor, input, now);
  refresh();
  return "A worker tries it again now.";
});
