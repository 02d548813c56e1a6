/** Everything happens in the page: nothing is rendered ahead, on any machine. */
export const ssr = false;
export const prerender = false;
