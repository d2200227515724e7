// Plain JavaScript, so that an old Node reads it and can be told what to do.
const needed = 24

export function requireNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= needed) return
  console.error(
    `Brandwarden needs Node ${needed}, and this is Node ${process.versions.node}. ` +
      'Run `npm ci` without --ignore-scripts in its folder: it brings Node 24 along, and `npm start` then finds it.',
  )
  process.exit(78)
}
