declare module '*.css' {
  /** The file's text, minified, every declaration `!important`. */
  const text: string
  export default text
}
