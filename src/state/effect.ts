/** For those who follow state without being components: the library enters by this folder alone. */
export { effect } from "@preact/signals-core";
