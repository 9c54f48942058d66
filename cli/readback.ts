import { enableCompileCache } from "node:module";

// Caches compiled code, which halves the time of later starts.
enableCompileCache();
await import("./program.ts");
