<?php
/**
 * Plugin Name: Readback
 * Description: Puts Readback quizzes into posts: a block, a shortcode, and nothing else.
 * Version: 0.2.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 *
 * The address of the Readback server is the constant READBACK_HOME in wp-config.php, or the
 * option "readback_home".
 */

defined( 'ABSPATH' ) || exit;

/** The place that most first questions take, as a share of the column's width; the snippet has each quiz's own. */
const READBACK_RESERVE = 'max(480px,900px - 70%)';

/** The server's address without a slash at its end; empty when nobody has set one. */
function readback_home() {
	$home = defined( 'READBACK_HOME' ) ? READBACK_HOME : get_option( 'readback_home', '' );
	return untrailingslashit( esc_url_raw( $home, array( 'https', 'http' ) ) );
}

/**
 * The element for one quiz. Whatever is not a quiz's id gives nothing; what is no CSS length gives
 * the usual place; readers without JavaScript get the link.
 *
 * @param array $attributes Keys id, reserve (the snippet's padding-bottom), mode, lang, theme.
 * @return string HTML.
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
	// WordPress's own locales are written de_DE, languages of HTML de-DE.
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
