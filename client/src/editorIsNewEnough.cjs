/** Stands in for semver, by which the language client asks whether the editor is new enough: our manifest has asked already. */
module.exports = () => ({});
