// What the bundle `00_app.js` exports as the global `App`: the one door through which `99_entry.js` calls.
export { run } from "./entry";
