throw new Error('The test PDS was not meant to load this package: see unused/package.json')
