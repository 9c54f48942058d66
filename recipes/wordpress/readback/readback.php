<?php
/**
 * Plugin Name: Readback
 * Description: Puts Readback quizzes into posts: a block, a shortcode, and nothing else.
 * Version: 0.4.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 *
 * Set the address of the Readback server in the constant READBACK_HOME in wp-config.php, or in the
 * option "readback_home". If the constant READBACK_TOKEN contains a token with the scope "analyst", the
 * block finds quizzes by title. Only this server sends the token; browsers never get it.
 */

defined( 'ABSPATH' ) || exit;

/** The height to reserve for a first question, which is enough for most. The embed code has each quiz's own. */
const READBACK_RESERVE = 'max(480px,900px - 70%)';

/** The server's address without a final slash. Empty if it is not set. */
function readback_home() {
	$home = defined( 'READBACK_HOME' ) ? READBACK_HOME : get_option( 'readback_home', '' );
	return untrailingslashit( esc_url_raw( $home, array( 'https', 'http' ) ) );
}

/**
 * The element for one quiz. Readers without JavaScript get a link. If reserve is not a CSS length, the
 * default height is used.
 *
 * @param array $attributes Keys id, reserve (the padding-bottom from the embed code), mode, lang, theme.
 * @return string HTML; empty if the id is not valid.
 */
function readback_render( $attributes ) {
	$given = shortcode_atts(
		array(
			'id'      => '',
			'reserve' => '',
			'mode'    => '',
			'lang'    => '',
			'theme'   => '',
		),
		$attributes,
		'readback'
	);
	$home  = readback_home();
	if ( '' === $home || ! preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/', $given['id'] ) ) {
		return '';
	}
	wp_enqueue_script( 'readback', $home . '/embed.js', array(), null, array( 'strategy' => 'async' ) );
	// WordPress writes locales as de_DE, and HTML writes languages as de-DE.
	$given['lang'] = str_replace( '_', '-', $given['lang'] );
	$is_length     = preg_match( '/^[a-z0-9%()., +*-]+$/', $given['reserve'] );
	$optional      = '';
	foreach ( array( 'mode', 'lang', 'theme' ) as $name ) {
		if ( '' !== $given[ $name ] ) {
			$optional .= sprintf( ' %s="%s"', $name, esc_attr( $given[ $name ] ) );
		}
	}
	return sprintf(
		'<readback-quiz quiz="%1$s" style="display:block;padding-bottom:%2$s"%3$s><a href="%4$s">%5$s</a></readback-quiz>',
		esc_attr( $given['id'] ),
		esc_attr( $is_length ? $given['reserve'] : READBACK_RESERVE ),
		$optional,
		esc_url( $home . '/quizzes/' . $given['id'] ),
		esc_html__( 'Quiz: how much of this article did you take in?', 'readback' )
	);
}

add_shortcode( 'readback', 'readback_render' );

add_action(
	'init',
	function () {
		register_block_type( __DIR__, array( 'render_callback' => 'readback_render' ) );
	}
);

/** The ids and titles of the quizzes in a reply. Entries that are not quizzes are left out. */
function readback_names( $body ) {
	$quizzes = json_decode( $body, true );
	$names   = array();
	foreach ( is_array( $quizzes ) ? $quizzes : array() as $quiz ) {
		if ( isset( $quiz['id'], $quiz['title'] ) && is_string( $quiz['id'] ) && is_string( $quiz['title'] ) ) {
			$names[] = array(
				'id'    => $quiz['id'],
				'title' => $quiz['title'],
			);
		}
	}
	return $names;
}

/**
 * The published quizzes that match some words, last changed first, for the block's editor. This server
 * sends the request, so that browsers never get the token.
 *
 * @param WP_REST_Request $request Its parameter q contains the words.
 * @return array|WP_Error Keys home and quizzes.
 */
function readback_quizzes( $request ) {
	$home = readback_home();
	if ( '' === $home || ! defined( 'READBACK_TOKEN' ) || '' === READBACK_TOKEN ) {
		return new WP_Error( 'readback_not_set', 'READBACK_HOME or READBACK_TOKEN is not set in wp-config.php.', array( 'status' => 501 ) );
	}
	$query    = array(
		'state' => 'published',
		'order' => 'changed',
		'limit' => 20,
		'q'     => substr( (string) $request['q'], 0, 100 ),
	);
	$response = wp_remote_get(
		$home . '/api/quizzes?' . http_build_query( $query ),
		array(
			'timeout'     => 5,
			// No other server may get the token.
			'redirection' => 0,
			'headers'     => array( 'Authorization' => 'Bearer ' . READBACK_TOKEN ),
		)
	);
	if ( is_wp_error( $response ) || 200 !== wp_remote_retrieve_response_code( $response ) ) {
		return new WP_Error( 'readback_no_list', 'The Readback server did not return a list of quizzes.', array( 'status' => 502 ) );
	}
	return array(
		'home'    => $home,
		'quizzes' => readback_names( wp_remote_retrieve_body( $response ) ),
	);
}

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'readback/v1',
			'/quizzes',
			array(
				'methods'             => 'GET',
				'callback'            => 'readback_quizzes',
				'permission_callback' => function () {
					return current_user_can( 'edit_posts' );
				},
			)
		);
	}
);
