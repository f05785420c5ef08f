const speaking = ['view', 'input'] // each one more costs every level of the template
const spoken = { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-disabled': '', 'aria-selected': '' }

/** A Taro plugin: lets ARIA attributes through to the WXML templates, which Taro leaves out. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      const { template } = platform
      if (!template) return
      const before = template.modifyCompProps
      template.modifyCompProps = (name, props) => {
        const known = before ? before.call(template, name, props) : props
        return speaking.includes(name) ? { ...known, ...spoken } : known
      }
    },
  })
}
