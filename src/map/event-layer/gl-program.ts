/** A linked program and its uniforms by name. */
export interface GlProgram {
  readonly program: WebGLProgram;
  /** null where the shader has no such uniform or the context is lost, which every gl call accepts. */
  uniform(name: string): WebGLUniformLocation | null;
}

/** Throws with the compiler's words if a shader is wrong: a bug, unless the context is lost, when nothing is reported. */
export function createProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): GlProgram {
  const program = gl.createProgram();
  const shaders = [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const;
  for (const [type, source] of shaders) {
    const shader = gl.createShader(type);
    if (shader === null) continue;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
      throw new Error(`event layer: shader does not compile: ${gl.getShaderInfoLog(shader) ?? ""}`);
    }
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`event layer: program does not link: ${gl.getProgramInfoLog(program) ?? ""}`);
  }
  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform(name) {
      const known = locations.get(name);
      if (known !== undefined) return known;
      const location = gl.getUniformLocation(program, name);
      locations.set(name, location);
      return location;
    },
  };
}
