import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import { readItemData, type WiredData } from "@/components/datasets/send-data";
import type { WriterData } from "@/domain/datasets/dataset-query";

export type DataLimits = { mostMegabytes: number; locale: string };

/** Data by the id of its version, as far as this page has heard of it; `null` is one that its writer may not see. */
export function createKnownData(known: WriterData[], limits: DataLimits) {
  const data = new Map<string, WriterData | null>(known.map((one) => [one.snapshot.id, one]));
  const listeners = new Set<() => void>();
  const set = (id: string, one: WriterData | null) => {
    data.set(id, one);
    for (const listener of listeners) listener();
  };
  return {
    limits,
    find: (id: string) => data.get(id),
    add: (one: WriterData) => set(one.snapshot.id, one),
    /** Somebody else attached it meanwhile: the server is asked once. */
    async ask(id: string) {
      if (data.has(id)) return;
      data.set(id, null);
      const answer = await fetch(`/datasets/choices?snapshot=${id}`).catch(() => null);
      const body = answer?.ok ? ((await answer.json()) as { data: WiredData | null }) : null;
      if (body?.data) set(id, readItemData(body.data));
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

type KnownData = ReturnType<typeof createKnownData>;

export const KnownDataContext = createContext<KnownData | null>(null);

export function useKnownDataStore(): KnownData {
  const store = useContext(KnownDataContext);
  if (!store) throw new Error("Data of a draft stands outside of the writing page.");
  return store;
}

/** The data of a version that the draft names; `null` when it is not for its writer to see. */
export function useKnownData(snapshotId: string): WriterData | null {
  const store = useKnownDataStore();
  const find = () => store.find(snapshotId) ?? null;
  useEffect(() => void store.ask(snapshotId), [store, snapshotId]);
  return useSyncExternalStore(store.subscribe, find, find);
}
