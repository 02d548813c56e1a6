let answer: boolean | undefined;

/** Whether this browser can draw with WebGL at all: without it a drawing would fail half-way. */
export function hasWebGL(): boolean {
  answer ??= triesWebGL();
  return answer;
}

function triesWebGL(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
