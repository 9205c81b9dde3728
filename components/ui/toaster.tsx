"use client";

import { type ComponentType, useEffect, useState } from "react";
import { type Toast, toastEvent } from "./show-toast";

type ShownToast = Toast & { id: number };
type ToastListProps = { toasts: ShownToast[]; onGone: (id: number) => void };

/** Listens for sentences to show; what shows them is fetched with the first one. */
export function Toaster() {
  const [toasts, setToasts] = useState<ShownToast[]>([]);
  const [List, setList] = useState<ComponentType<ToastListProps> | null>(null);

  useEffect(() => {
    async function show(event: Event) {
      const toast = (event as CustomEvent<Toast>).detail;
      setToasts((shown) => [...shown.slice(-2), { ...toast, id: (shown.at(-1)?.id ?? 0) + 1 }]);
      const { ToastList } = await import("./toast-list");
      setList(() => ToastList);
    }
    window.addEventListener(toastEvent, show);
    return () => window.removeEventListener(toastEvent, show);
  }, []);

  if (List === null) return null;
  return (
    <List toasts={toasts} onGone={(id) => setToasts((shown) => shown.filter((toast) => toast.id !== id))} />
  );
}
