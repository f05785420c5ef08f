export default definePageConfig({ navigationBarTextStyle: 'black', backgroundColor: '#ffffff' })
