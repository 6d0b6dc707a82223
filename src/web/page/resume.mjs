const KEY = 'chat-resume';
let inMemory = '';

/** The signed blob that brings this tab back to its conversation; kept by the tab alone, or in memory where that is forbidden. */
export const resume = {
  read() {
    try {
      return sessionStorage.getItem(KEY) ?? inMemory;
    } catch {
      return inMemory;
    }
  },
  write(blob) {
    inMemory = blob;
    try {
      if (blob) sessionStorage.setItem(KEY, blob);
      else sessionStorage.removeItem(KEY);
    } catch {
      /* private mode or a frame without storage */
    }
  },
};
