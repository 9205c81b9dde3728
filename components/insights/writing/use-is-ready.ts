import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page's script runs: before, and without JavaScript, what is typed would be lost. */
export const useIsReady = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
