import { lines, type Group } from './group';

const es = 'es' as const;

/** Spanish, as it is spoken and as it is typed. */
export const CRISIS_SPANISH: readonly Group[] = [
  {
    name: 'suicide meant',
    language: es,
    role: { kind: 'crisis', level: 'explicit' },
    patterns: lines(`
      <matarse>
      <querer> <morirse>
      (quiero|quisiera|queria|quiere|voy a|va a|iba a|me gustaria|preferiria|prefiero|ganas de|solo|ojala|deseo|podria|deberia|puedo|para|mejor|intente|intento|trate de) (morir|matar|suicidar|acabar con todo|morir ya)
      (me|se) _1 (quiero|quisiera|queria|quiere|voy a|va a|iba a|deberia|podria|puedo|debo|tengo que|intento|intente|trate de|trato de|acabo de|dan ganas de|da ganas de|vas a|quise|quiso) _1 (morir|matar|suicidar|ahorcar|colgar|envenenar|disparar|cortar las venas|quitar la vida|tirar (de|del|al|por|a|desde)|aventar (de|del|al|por|a|desde)|lanzar (de|del|al|por|a|desde)|arrojar|ahogar|pegar un tiro|dar un tiro|meter un tiro|volar (la cabeza|los sesos)|hacer dano|lastimar|cortar|quemar|desangrar|desaparecer|acabar)
      (pegarme|darme|meterme|pegarse|darse|meterse) (un|una)? (tiro|balazo|plomazo|bala)
      (quitarme|quitarse|arrebatarme) la vida
      me quito la vida
      (acabar|acabo|terminar|termino|acabe|terminare|acabare|acabando|terminando|poner fin|pongo fin|ponerle fin|acabar de una vez) (con|a)? (mi vida|su vida|todo|todo esto|esto|mi existencia|la vida|mi sufrimiento|conmigo|este dolor|este sufrimiento|mi dolor|conmigo mismo|conmigo misma|todo de una vez|esta vida)
      me (mato|suicido|cuelgo|ahorco|disparo|tiro del|tiro al|aviento|lanzo)
      (tengo|mis|teniendo|sus|tiene|siento|tener|estos|me dan|me vienen|muchos|malos|volvieron los|volvieron mis|llegan|con mis) _1 (pensamientos|ideas|ideacion|impulsos|tendencias) (suicidas|suicida|de suicidio|de muerte|de matarme|de morir|de quitarme|de hacerme dano)
      (soy|estoy|me siento|sintiendo|siento) (muy)? suicida
      (pienso|pensando|penso|pensado|pienso mucho|planeo|planeando|considerando|considero|intento de|cometer|hablando|habla|hablar|plan de|carta de|nota de) _1 (en|sobre|de|el)? _1 (suicidio|suicidarme|suicidarse|matarme|la muerte|morir|morirme)
      (suicidio|suicidarme) (es|seria|parece) _2
      (pienso|pensando|pensar|pienso todo el tiempo) _3 en (la muerte|morir|morirme|mi muerte|mi funeral|no estar|no despertar|desaparecer|dejar de existir|acabar)
      (cortarme|cortarse|cortandome|cortandose|rajarme|abrirme) (las venas|los brazos|las munecas|las piernas|los muslos|la piel|otra vez|de nuevo|para)
      (me|se) (corto|corta|corte|corte|rajo|raje|estoy cortando|he cortado|abri|quemo|queme|quema|rasguno|golpeo) (las|los|la|mis|sus)? (venas|brazos|munecas|piernas|muslos|piel|brazo|cabeza contra|de nuevo|otra vez)
      (quiero|voy a|ganas de|necesito|pienso en|volvi a|empece a|deseo|urge|siento ganas de|impulso de|impulsos de|pensando en|quisiera) (cortarme|lastimarme|quemarme|golpearme|herirme|danarme)
      (me)? (vuelvo|volvi|vuelve|volver|empece|empiezo) a (cortar|cortarme|lastimar|lastimarme|quemar|quemarme)
      (lastimarme|herirme|autolesion*|hacerme dano|hacerse dano|hacerme mal|causarme dano|danarme|lastimandome|haciendome dano|autolesionandome|cortandome|quemandome|lastimarse a si|hacerse mal)
      (me|se) (lastimo|lastime|hago dano|hice dano|autolesiono|hace dano|lastima|hiero)
      (me|se) (quiero|voy a) (hacer) dano
      (aventarme|tirarme|lanzarme|arrojarme|saltar|aventarse|tirarse|lanzarse|brincar|me aviento|me tiro|me lanzo) (de|del|desde|al|a|por|en|frente) _1 (un|una|el|la|las|los)? (puente|edificio|balcon|ventana|tren|metro|vias|azotea|techo|precipicio|barranco|rio|carro|camion|piso|coche|carretera|acantilado|vacio|trafico)
      (quisiera|quiero|desearia|preferiria|prefiero|ojala|mejor|mejor si|deseo|seria mejor|me gustaria|deberia) (estar|estuviera|estaria|haber|ya estar|que estuviera|estuviese|verme)? (muerto|muerta|nunca haber nacido|no haber nacido|bajo tierra|en un cajon|en el cielo con)
      (ojala|desearia|quisiera|quiero|espero|como quisiera|rezo por|le pido a dios|pido a dios|deseo) (que)? (me|no|ya|dios|nunca|algo|un) _3 (muriera|muera|muriese|morir|morirme|despierte|despertara|despertar|lleve|llevara|existiera|existir|nacido|atropelle|atropellara|mate|matara|mataran|maten|despertarme|recoja|recogiera)
      (que)? dios me (lleve|recoja|quite la vida)
      (prefiero|preferiria|mejor|mas vale) (estar)? (morir|morirme|muerto|muerta|la muerte) 
      (dormir|dormirme|acostarme|quedarme dormido|quedarme dormida) (y|para)? _2 (no|nunca|jamas) _2 (despertar|despertarme|despierte)
      dormir (para siempre|eternamente)
      (mejor) (estaria|estoy|estaria yo|seria|si me|si yo me|me) (muerto|muerta|muero|muriera|morirme)
      (si me (muero|muriera|muriese|mato|matara)) _5 (nadie|todos|mejor|importa|importaria|extranaria|pasa|alivio|notaria|descanso)
      (morir|morirme|la muerte) (es|seria|parece|suena) _2 (mejor|facil|la solucion|la unica|alivio|descanso|solucion|opcion|salida|paz|lo mejor)
      (como|cual|que|cuantas|cuanta|cuanto|cuantos|donde) _5 (morir|morirme|matarme|suicidarme|matarse|no despertar|quitarme la vida|dosis letal|letal|mortal|acabar con mi vida|para matar|suicidarse|sobredosis para)
      (dosis|cantidad) (letal|mortal|fatal)
      (forma|manera|metodo|formas|maneras) _3 (de|para) (morir|matarme|suicidarme|morirme|suicidarse|matarse|acabar|quitarme) 
      (formas de|maneras de|morir|suicidarme|matarme) _1 (sin dolor|sin sufrir|rapido|indoloro)
      (me|se) (quiero|voy a|va a|quiere) (borrar|cortar|tirar|aventar|lanzar|apagar|largar para siempre|quitar de en medio|hacer algo|hacer algo malo)
      (quiero|voy a|estoy por|ganas de|a punto de) (saltar|cortarme|tirarme|aventarme|brincar al vacio|borrarme|hacerme algo)
      (quitarme|quitarse) de en medio
      (seria|es|fuera|hubiera sido|habria sido|mejor) _1 (mejor|mas facil|facil|bueno|lindo|un alivio|alivio) _1 (no (despertar|despertarme|existir|estar|seguir|haber nacido|vivir|estar aqui|abrir los ojos)|dejar de (existir|vivir|ser)|estar muert*|morir|morirme|desaparecer|si (yo)? no (existiera|estuviera|despertara|hubiera nacido)|que (yo)? no (existiera|estuviera|despertara))
      (si|que) yo no (existiera|estuviera|hubiera nacido|naciera)
      (si|que) (no) (existiera|despertara|hubiera nacido) _4 (mejor|facil|tranquilos|feliz|felices|bien|nadie)
      (pienso|creo|siento) que (seria)? mejor no (despertar|despertarme|existir|estar|vivir|seguir|haber nacido)
      (matenme|matame|maten me|que me maten|que alguien me mate|ya matenme)
      (suicidio|suicida) (asistido)? (para mi)
      (ya)? me quiero (morir|ir de este mundo|largar de este mundo|dormir para siempre)
      (irme|partir|largarme) (de este mundo|de esta vida|al otro mundo|con dios|con diosito|al cielo|para siempre)
      (voces|voz) _5 (mate|muera|mate|corte|dano|suicide|matarme|salte)
      (reunirme|estar|irme|encontrarme) con _3 (en el cielo|que en paz|que ya murio|alla arriba|en el mas alla)
    `),
  },
  {
    name: 'life not worth living',
    language: es,
    role: { kind: 'crisis', level: 'indirect', firm: true },
    patterns: lines(`
      (no|ni|nunca) _1 (quiero|quisiera|queria|quiere|deseo|tengo ganas de|me dan ganas de|da ganas de|merezco|soporto|aguanto|puedo|vale la pena|tiene sentido|tengo fuerzas para|tengo por que|tengo razon para|tiene caso|tiene ganas de|siento ganas de|hay razon para|hay motivo para|espero|deberia|debi|me interesa|tengo motivos para|tengo razones para|tengo deseos de|se si quiero|creo que quiera|tengo animos de|apetece) _1 <vivir>
      (ya)? no (quiero|quisiera|tengo ganas de|deseo) (vivir|mas vida|nada con la vida|seguir)
      (ya)? no (aguanto|soporto|resisto|tolero) (mas)? (vivir|la vida|esta vida|mi vida|este dolor|este sufrimiento|tanto dolor|el dolor|mas|esto|seguir|un dia mas|tanto sufrimiento|estar viva|estar vivo|otro dia|asi)
      no (puedo|puede) (seguir|mas|continuar|aguantar|vivir|soportar) (mas|asi|con la vida|viviendo|con esta vida|con esto|con mi vida|este dolor|quiero|necesito que|ya|otro dia|un dia|la vida|con este dolor|con tanto)
      ya no puedo (mas|seguir|continuar)
      no puedo con (mi vida|la vida|esta vida|mi alma|mi existencia)
      no puedo mas
      (vida|vivir|existir|nada|existencia) _3 (no|sin|ya no|perdio|no me) _1 (vale|tiene|sentido|tengo|merece|le veo|importa|su) _1 (pena|sentido|la pena|valor|proposito|vivirla|vivirse|caso|nada|importancia)
      (no|ni) _2 (vale|merece) la pena (vivir|seguir|seguir viviendo|estar viva|estar vivo|vivir asi|existir|seguir asi|la vida|esta vida|mi vida|luchar)
      (no|ya no|nunca|ni) _2 (veo|encuentro|hallo|tiene|hay) (el|un|ningun|algun|mas)? (sentido|caso|proposito|razon|motivo|futuro|salida|esperanza) (a|de|para|en|al)? _1 (la vida|vivir|mi vida|nada|seguir|existir|esto|estar aqui|seguir viviendo|esta vida|estar viva|estar vivo|mi existencia|todo)
      no (hay|veo|tengo|existe|encuentro|le veo) (ninguna|otra|alguna|mas)? (salida|esperanza|futuro|esperanzas|otra salida|remedio para mi|solucion para mi|escapatoria)
      (no tengo|sin|no hay|no me queda|no me quedan|no encuentro|ya no tengo|ninguna|perdi las|perdi la) (ninguna|ningun|mas|una|las|ya)? (razon|razones|motivo|motivos|ganas|fuerzas|por que|nada|nada por que|ilusion|nada por lo que|esperanza|esperanzas|voluntad) (para|de|por|que|por la)? _1 (vivir|seguir|estar aqui|seguir viviendo|levantarme mas|seguir luchando|existir|viviendo|luchar|mas)
      (para que|por que|de que sirve|que sentido tiene|que caso tiene|cual es el punto de) (sigo|seguir|quiero|debo seguir|voy a seguir|estoy|naci|vivo)? _1 (vivir|viviendo|viva|vivo|seguir|aqui|luchando|existir|en este mundo|existo|naci|seguir viviendo|con vida)
      (cansad*|hart*|agotad*|aburrid*|fastidiad*) (ya)? (de|con) (tanto)? (vivir|la vida|existir|mi vida|esta vida|estar viva|estar vivo|seguir|sufrir|todo|luchar|despertar|seguir viviendo|vivir asi|este mundo|ser una carga|tanto dolor)
      (mi vida|mi existencia) _2 no (importa|vale|sirve|tiene)
      (canse|canso) (ya)? (de|con) (vivir|la vida|existir|todo|sufrir|luchar|esta vida|estar viv*|mi vida|seguir)
      (me pesa|me cuesta|duele|odio|detesto) (vivir|estar viva|estar vivo|existir|la vida|mi vida|haber nacido|despertar|seguir viva|seguir vivo)
      (mi|tu|la) _3 (familia|hijos|esposo|esposa|todos|mundo|mama|mom|gente|madre|padres|pareja|ellos) _3 (mejor|feliz|felices|tranquilos|tranquila|en paz|bien) _1 (sin mi|si yo no|si no estoy|si me muero|si no estuviera|si yo me|si no existiera|si muero|cuando me muera|cuando yo no)
      (todos|nadie|ellos|el mundo|la gente) _4 (mejor|felices|feliz|bien|tranquilos|aliviados) _1 (sin mi|si yo no|si no|si me|si muero|cuando me|si yo)
      (mejor|bien) sin mi
      ya no quiero (estar|nada|seguir|continuar|estar mas)
      (que|cual) _1 (sentido|caso|chiste|objeto) (tiene|de|es) _1 (vivir|la vida|seguir|mi vida|todo esto|existir|estar viv*|esto|nada)
      mi vida es (solo)? (una|un) (carga|estorbo|error|tormento|desgracia|castigo)
      (sobro|estorbo|salgo sobrando) (en|aqui|para|a todos|en todos)
      no (tiene|hay|le veo) (caso|sentido) (seguir|vivir|continuar|nada|ya|intentar|luchar)
      (no) (debi|debia|tuve que|tenia que|merecia) (nacer|haber nacido|sobrevivir)
      (van a|va a|iban a|estarian|estaran|estaria|estara|vivirian|quedarian) _2 (mejor|felices|feliz|tranquil*|bien|aliviad*|en paz) _3 (sin mi|cuando (yo)? (me|no|muera)|si (yo)? (me|no|muero))
      (cuando|si) (yo)? (me)? (muera|muero|muriera|vaya|falte|desaparezca) _3 (mejor|felices|feliz|tranquil*|bien|aliviad*|descansar*|en paz)
      mas tranquil* (sin mi|si yo no)
      (soy|solo soy|me siento) (nada mas)? (una|un)? (carga|estorbo|peso|basura|error|desperdicio) (para|de|en)? _1
      nadie (me|lo|se|va a|iba a) _3 (extranaria|extrana|extranara|extranaran|necesita|notaria|notara|dara cuenta|daria cuenta|echaria de menos|llorar|lloraria|extranar|notar|buscaria) 
      (a)? nadie (le|les) _1 (importa|importo|importaria|importara|hago falta|haria falta) (si|mi vida|que me)? _3
      no le (importo|importaria|hago falta) a nadie
      (no)? (deberia|debi|tendria que) (no)? (haber nacido|existir|estar viva|estar vivo|haber sobrevivido|estar aqui|haberme muerto|morirme|nacer|nunca haber nacido)
      no (merezco|deberia) (vivir|estar viva|estar vivo|la vida|existir|seguir viviendo)
      (quiero|necesito|quisiera|ojala|solo quiero|deseo|por favor) (que)? (todo|esto|el dolor|este dolor|mi sufrimiento|este sufrimiento|todo esto|q todo|ya|esta pesadilla|que todo|que esto|que el dolor|que ya)? (esto|el dolor)? _1 (termine|acabe|pare|terminara|acabara|se acabe|se termine|parara|terminar|deje de doler|desaparezca|terminar ya)
      (quiero|quisiera|desearia|ojala|ganas de|me gustaria) (pudiera)? (desaparecer|dejar de existir|esfumarme|borrarme|no existir|no estar|desvanecerme|dejar de vivir|dejar de ser|apagarme|irme para siempre|dejar este mundo|no ser nada|no haber nacido|no despertar|nunca despertar|no estar aqui|ya no estar|no seguir|nunca haber nacido)
      (dejar de|ya no) (existir|vivir|respirar)
      (perdi|he perdido|perdiendo|perdido) (toda|las|la|todas)? (la|las)? (esperanza|esperanzas|ganas de vivir|ganas de todo|voluntad de vivir|ganas de seguir|fe en la vida)
      (todo|nada|la vida|mi vida|mundo) (es|esta|parece) (muy)? (inutil|sin esperanza|sin sentido|perdido|no tiene remedio|un infierno|una tortura)
      (mi)? vida (es)? (un infierno|una mierda|una basura|una tortura|insoportable|sin sentido|no vale nada)
      no (creo|se si|pienso) _2 (llegar|aguantar|aguante|llegue|este|estar|estare|sobrevivir|seguir|pueda seguir|voy a estar|voy a llegar|sobreviva|amanezca|llegare) (hasta|a|aqui|manana|la noche|esta noche|viva|vivo|mas|mucho|para|al|otro)
      no voy a (estar|llegar|aguantar|seguir|pasar|amanecer|sobrevivir|vivir) (aqui|a|hasta|manana|para|mucho|viva|vivo|mas|de esta|esta noche|la noche)
      (no|ya no) (confio en mi|me siento segur*|estoy segur* sol*|estoy a salvo|estoy segura conmigo)
      (tengo miedo|miedo|me da miedo|temo) _2 (de)? _1 (lo que (pueda|puedo|podria|voy a|vaya a) (hacer|hacerme)|hacer una (locura|tonteria|estupidez)|hacerme algo|mi mismo|mi misma|cometer una locura|lastimarme|quedarme sol*)
      (voy a|podria|puedo|quiero|pienso|estoy por|a punto de|puede) (hacer|cometer) (una|algo) (locura|tonteria|estupidez|estupido|malo|barbaridad|grave|permanente|drastico)
      (necesito|quiero|que|por favor) (que)? (alguien|alguien me|me) (detenga|pare|salve|ayude a no|cuide esta noche|ayuden|salven|detengan)
      (alguien) (que)? me (detenga|salve|pare|ayude)
    `),
  },
  {
    name: 'farewell',
    language: es,
    role: { kind: 'crisis', level: 'indirect', firm: true },
    patterns: lines(`
      (adios|hasta siempre|me despido) (a todos|para siempre|mundo|mundo cruel|familia|mama|mom|por ultima|de todos|a mi familia|de mi familia|amigos|de este mundo|los quiero|a todo|hijos|mi amor)
      (este|esta|esto) (es|sera) (mi|un|el|una)? (adios|ultimo adios|despedida|ultima noche|ultimo dia|ultimo mensaje|ultima vez|fin|final)
      (vengo|quiero|queria|quisiera|solo quiero) (a)? (despedirme|despedirnos|decir adios|decirles adios|decir hasta siempre)
      ya me despedi
      es mi (despedida|adios|fin|final)
      me (despedi|estoy despidiendo|despido) (de|por|para|ya)
      (mi|es mi|el|la) (ultimo|ultima) (dia|noche|mensaje|carta|adios|despedida|voluntad|semana|hora|horas|dias)
      (ultimo|ultima) (dia|noche|mensaje|hora) (de mi vida|que|en este mundo|con vida|viva|vivo)
      (cuiden|cuida|cuide|cuidenme|encarguense|hazte cargo|quien va a cuidar|quien cuidara|cuidar) (mucho)? (a|de|bien a)? (mis|mi|los|el|la) (hijos|hija|hijo|ninos|perro|perrito|perra|gato|gatos|mama|mom|familia|bebe|padres|mascotas|madre|esposa|esposo)
      (diganle|dile|digale|diles|diganles|dile por favor) (a)? (mi|mis|todos|ella|el) _3 (que)? _1 (amo|quiero|ame|perdonen|perdon|perdone|adore|siento|perdone|quise)
      (cuando) (yo)? (ya)? (no este|me vaya|me muera|este muerta|este muerto|muera|haya muerto|no exista)
      (cuando (lean|leas|lea) esto|para cuando lean)
      (escribi|escribiendo|deje|dejo|tengo|hice|termine|escrito) (una|un|la|mi|las|mis|ya)? (carta|nota|cartas) (de despedida|de suicidio|suicida|para mis|para mi|a mis|despidiendome|de adios)
      (carta|nota) (de)? (despedida|suicida|suicidio)
      (perdonenme|perdoname|perdon) (por)? (todo|lo que voy|no ser|dejar|irme|mama|mom|pero ya|por irme|familia|hijos|no aguante|no pude|por no)
      (no)? (me)? (van|vas|va) a (volver a verme|saber mas de mi|extranarme|encontrar muert*|tener que preocuparse)
      no (volveran|vas a volver|volveras|van a volver) (a)? (verme|saber de mi|oir de mi)
      (nos vemos|los veo|te veo|nos veremos) _1 (en el otro lado|en la otra vida|en el cielo|en el infierno|del otro lado)
      (estoy)? (regalando|regale|regalado|repartiendo) (todas|mis|todo|ya)? _1 (cosas|pertenencias|todo|ropa|lo que tengo)
      (pronto|ya|al fin|por fin|manana) (todo)? (se)? (acabara|terminara|va a terminar|va a acabar|estare en paz|descansare|voy a descansar|estare muert*|estare mejor|va a acabarse)
      (descansar|descanso) (en paz|para siempre|por fin|de todo esto|eternamente|de la vida)
    `),
  },
  {
    name: 'plan, time or means',
    language: es,
    role: { kind: 'crisis', level: 'imminent', firm: true },
    patterns: lines(`
      (tengo|hice|ya tengo) (un|el|mi)? plan (para|de|listo)? _1 (matarme|morir|suicidarme|acabar|morirme|esta noche|listo|quitarme|hacerlo|y)
      (tengo|compre|consegui|agarre|saque|cargue|cargada|busque) (una|un|la|el|las|mi|ya)? (pistola|arma|rifle|escopeta|revolver|soga|cuerda|navaja|cuchillo|veneno|gillette|cutter|lazo) 
      (pistola|arma|cuchillo|navaja|soga|cuerda|pastillas) (en la mano|en mi mano|lista|listas|cargada|en la cabeza|frente a mi|en el cuello|aqui conmigo|al cuello|a mi lado)
      (esta noche|hoy|manana|ahora|ahorita) (si)? (me|voy a|lo|va a|se|acabo|termino|todo) _1 (mato|matar|matarme|hago|hacerlo|muero|morir|morirme|suicido|acaba|termina|quito|acabo|voy para siempre|con todo|con mi vida|suicidarme)
      (lo voy a hacer|voy a hacerlo) (esta noche|hoy|ya|ahora|manana|ahorita)
      (estoy|parado|parada|sentado|sentada|aqui) (en|al|sobre|junto) (el|la|las|borde)? _2 (puente|azotea|vias|balcon|borde|techo|barandal|precipicio|cornisa)
      (tengo|junte|juntando|guardando|guarde|ahorrando|acumulando|guardado|juntado|estoy juntando|estoy guardando) (todas|las|mis|muchas|suficientes|un monton de|un frasco de|unas)? _1 (pastillas|pildoras|medicinas|medicamentos|pastas) (para|suficientes|y|en la mano|listas|guardadas|aqui|frente|de mi|conmigo)?
      (me)? (tome|tomo|trague|tomado|trago|bebi|tomar|tomarme|tragarme|ingeri|tomando|meti|tomara) _1 (todas|todo|muchas|demasiadas|un frasco|el frasco|un monton|varias|un bote|la caja|una caja|toda la caja|un chingo|veinte|treinta|cuarenta|cincuenta|20|30|40|50|15|diez|quince|10|un puno|un punado|todo el frasco|toda|bastantes|cien|100|60|mis) (las|mis|de|el|entero|entera|la|entero de)? _3 (<medicina>)
      (me)? (tome|trague|tomo|bebi|ingeri) _5 (a proposito|para (morir|morirme|matarme|no despertar|dormir para)|queriendo morir|porque (quiero|queria) (morir|morirme))
      (me)? (tome|bebi|trague|tomo) (cloro|veneno|raticida|insecticida|lejia|anticongelante)
      (sobredosis) (a proposito|de pastillas|quiero|voy|para|me|tome|intencional)
      (tome|tomar|tomarme|tuve|quiero|darme|meterme|hacerme|me di|me meti|intente|pienso en) (una|con)? sobredosis
      (me|se) (corte|corto|abri|abrio) (las|una) (venas|vena|munecas|muneca)
      (abri|deje abierto|prendi) (la llave del|el) gas
      (intento|intente|trato|trate|quiso|quise) (de)? (suicidarse|matarse|quitarse la vida|suicidarme|matarme|quitarme la vida|ahorcarse|colgarse) _1 (anoche|hoy|ayer|otra vez|de nuevo|esta manana|hace)
      (a punto de|apunto de|ya casi|ya voy a|estoy por) (saltar|matarme|hacerlo|tirarme|suicidarme|aventarme|tomarme|jalar|disparar|cortarme)
    `),
  },
  {
    name: 'low, without a word of death',
    language: es,
    role: { kind: 'weak' },
    patterns: lines(`
      (ya)? no (aguanto|puedo|soporto) (mas|esto)
      (no|nada) (tiene|vale|importa) (sentido|la pena|nada)
      (estoy|me siento) (desesperad*|sin esperanza|atrapad*|acabad*|inutil|derrotad*|vaci*)
      (odio|detesto) (mi vida|todo|me a mi|ser yo)
      me odio
      me (rindo|rendi|doy por vencid*)
      (quiero|voy a) rendirme
      nadie (me quiere|me entiende|me necesita|le importo)
      no sirvo (para nada|de nada)
      (toque|tocado) fondo
    `),
  },
];
