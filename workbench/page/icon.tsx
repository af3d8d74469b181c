// The mark of the program, also in the browser's tab.

/** Three bars, as in a chart of levels. */
export function Icon() {
  return (
    <svg class="mark" viewBox="0 0 24 24" width="36" height="36" aria-hidden="true">
      <rect width="24" height="24" rx="5" />
      <path d="M7 17v-3M12 17V7M17 17v-6" />
    </svg>
  );
}
