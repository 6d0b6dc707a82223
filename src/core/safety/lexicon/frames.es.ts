import { lines, type Group } from './group';

/** Spanish sayings. */
export const FRAMES_SPANISH: readonly Group[] = [
  {
    name: 'saying',
    language: 'es',
    role: { kind: 'idiom' },
    patterns: lines(`
      (mato|muero|muriendo|morir|morirme|muere|morirse|muerta|muerto|murio|mori|mueres) (de|por) (la|tanta|tanto|puro|pura|puras)? (preocupacion|tristeza por|risa|hambre|ganas|sueno|calor|frio|curiosidad|verguenza|miedo|aburrimiento|nervios|sed|amor|cansancio|pena|envidia|emocion|asco|celos|susto|ansiedad por|ternura|dolor de (cabeza|muelas)|saber|empezar|conocer|probar|verte|comer|ver|viejo|vieja|causas)
      (aburrid*|cansad*) de muerte
      me (va|vas|van) a (matar|ahorcar|colgar)
      me (quiere|quieren) (matar|ahorcar|colgar)
      (matar|mato|matando) (a)? (el|la|los|las|un|una) _1 (hierba|maleza|hormiga*|cucaracha*|rata*|raton*|mosquito*|mosca*|gusano*|plaga*|arana*|pulga*|bicho*|zombi*|zombie*|virus|jefe final)
      me (ahorco|ahogo|estoy ahogando) (con|en) (los|las|el|la|un|una|tanto|tantos|tantas|emails|correos|deudas|papeles|trabajo|plazos)
      (no|ya no) (puedo|aguanto|soporto) mas (con|a|de)? (este|esta|el|la|los|las|mi|mis) _1 (tramite|papeleo|formulario*|seguro|aseguradora|jefe|jefa|suegra|vecino*|ruido|calor|trafico|trabajo|facturacion|gente|app|aplicacion|telefono|pagina|lista|farmacia|espera|autorizacion)
      (tirarme|aventarme|lanzarme|saltar|brincar) (a|en|al) (la|una|el|un)? (alberca|piscina|cama|sofa|lago|mar|agua|paracaidas)
      (de algo hay que|de algo me he de|de algo nos tenemos que) morir
      (mata|matando|matan|mato) (esta|este|la|el|los|las|mi|tanto) (espera|dolor|calor|trafico|cabeza|curiosidad|espalda|tiempo|jefe|hambre|rodilla)
      (espera|calor|cabeza|espalda|trafico|curiosidad|trabajo|tiempo|esto|dolor|rodilla) _1 me (mata|esta matando|va a matar)
      (mi|el|la) (mama|mom|esposa|jefe|marido|esposo|papa) me (va a matar|mata)
      (matar|mato|matando) (el tiempo|las ganas|el hambre|el aburrimiento|dos pajaros|la ansiedad)
      (hasta la|de mala|a) muerte
      ya no quiero (estar|seguir|nada) (en (el|este|la)|con (el|la|este)|esperando|deprimid*|triste|enferm*|mal|cansad*|de (comer|la)|asi de)
      me corto el (pelo|cabello)
      (corte|corto|cortar|cortarme|cortando) (el|las|mi|la) (pelo|cabello|unas|luz|dosis|pastilla|dedo cocinando|barba|cesped|azucar|cafeina)
      (me)? (corte|queme|lastime|pegue|golpee) _4 (cocinando|rasurando|rasurandome|afeitandome|accidente|sin querer|la cocina|jugando|ejercicio|gimnasio|trabajando|planchando|corriendo)
      (terminar|acabar|termino|acabo|dejar) (con)? (el|mi|la|mis|este) (tratamiento|novio|novia|sesion|sesiones|relacion|pareja|cita|infusiones|esposo|esposa|contrato|medicamento)
      (no puedo|ya no puedo) (ir|esperar|pagar|comer|tomar|dormir|manejar|asistir|llegar|mas con (las nauseas|el costo|el precio|los efectos)|mas de) 
      (no puedo|ya no puedo|ya no aguanto|no aguanto) (mas)? (las nauseas|la espera|el dolor de (cabeza|espalda|muelas|rodilla)|los efectos|la aguja|el trafico|el calor|estas pastillas)
      (no quiero) (seguir|estar|continuar) (con|aqui|en) (el|este|la|las|mucho|tanto|todo) (tratamiento|dia|terapia|infusiones|tiempo|medicamento|sesiones|sala|rato)
      (no quiero) (despertar|despertarme) (temprano|tan|a mitad|durante|en medio|a las|con nauseas|antes)
      (no quiero|no me gustaria) vivir (en|con (efectos|mi suegra|mis papas|mis padres|depresion)|lejos|sol*)
      (adios|me despido) (gracias|y gracias|hasta (manana|luego|la|el)|nos vemos)
      gracias adios
      (no vale|vale) la pena (el|la|pagar|este|probar|hacer|tanto|tratar|hacerlo|ir)
      (cansad*|hart*) de (esperar|tomar|probar|las|los|el|tantas|estar (cansad*|deprimid*|enferm*)|la medicina|los doctores|pagar|llamar|tantos|buscar)
      (cuida|cuiden|cuidar) (a|de) (mi|mis) _2 (mientras|durante|cuando (estoy|este) en)
      me (muero|moria) por (empezar|saber|un|una|probar|ir|verte|comer|conocer|dormir|irme a|el|la)
      (para|de) (morirse|morir) de (risa)
    `),
  },
];
